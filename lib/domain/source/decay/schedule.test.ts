import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_RETRY_MS,
  LONGEST_MS,
  nextVisitAt,
  SHORTEST_MS,
  type Watched,
} from '@/lib/domain/source/decay/schedule';
import { VisitOutcome } from '@/lib/domain/source/decay/visit';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** In the middle of the spread. */
const sourceId = '019aa000-0000-7000-8000-00007fffffff';
const since = '2026-01-01T00:00:00.000Z';
const day = (number: number) => new Date(Date.parse(since) + number * DAY).toISOString();
const daysUntilNext = (watched: Partial<Watched> & { visits: Watched['visits'] }) => {
  const from = Date.parse(watched.visits[0]?.at ?? since);
  return (Date.parse(nextVisitAt({ sourceId, since, ...watched })) - from) / DAY;
};
const visit = (number: number, outcome: VisitOutcome = 'unchanged', isNews = false) => ({
  at: day(number),
  outcome,
  isNews,
});

describe('the next visit', () => {
  it('comes a day after the first copy', () => {
    expect(daysUntilNext({ visits: [] })).toBeCloseTo(1, 1);
  });

  it('comes later the longer the page stood as it is, up to a month', () => {
    expect(daysUntilNext({ visits: [visit(1)] })).toBeCloseTo(1, 1);
    expect(daysUntilNext({ visits: [visit(8)] })).toBeCloseTo(4, 1);
    expect(daysUntilNext({ visits: [visit(200)] })).toBeCloseTo(30, 1);
  });

  it('comes soon again after a change', () => {
    const changed = visit(200, 'changed-standing', true);
    expect(daysUntilNext({ visits: [changed, visit(170)] })).toBeCloseTo(1, 1);
    expect(daysUntilNext({ visits: [visit(206), changed] })).toBeCloseTo(3, 1);
  });

  it('comes after six hours where nothing was reached, then after twice as long each time', () => {
    const failed = (...days: number[]) => days.map((number) => visit(number, 'unreachable'));
    expect(daysUntilNext({ visits: [...failed(200), visit(170)] })).toBeCloseTo(0.25, 1);
    expect(daysUntilNext({ visits: [...failed(201, 200), visit(170)] })).toBeCloseTo(0.5, 1);
    expect(daysUntilNext({ visits: failed(205, 204, 203, 202, 201) })).toBeCloseTo(4, 1);
    expect(daysUntilNext({ visits: failed(...Array(20).fill(200)) })).toBeCloseTo(30, 1);
  });

  it('comes a month later where robots are asked to stay away', () => {
    expect(daysUntilNext({ visits: [visit(1, 'refused-by-robots')] })).toBeCloseTo(30, 1);
  });

  it('comes no sooner than the site asks for, within reason', () => {
    const visits = [visit(1, 'unreachable')];
    expect(daysUntilNext({ visits, retryAfterMs: 3 * DAY })).toBeCloseTo(3, 1);
    expect(daysUntilNext({ visits, retryAfterMs: 1000 })).toBeCloseTo(0.25, 1);
    expect(daysUntilNext({ visits, retryAfterMs: 1e15 })).toBeCloseTo(30, 1);
  });

  it('is spread by the id, always in the same way', () => {
    const ids = Array.from(
      { length: 50 },
      (_, at) => `019aa000-0000-7000-8000-0000${(at * 85_899_345).toString(16).padStart(8, '0')}`,
    );
    const next = () => ids.map((id) => nextVisitAt({ sourceId: id, since, visits: [visit(200)] }));
    expect(next()).toEqual(next());
    expect(new Set(next()).size).toBeGreaterThan(40);
  });

  it('is on a full hour, never sooner than the bounds say, and never much later than a month', () => {
    const visits = fc
      .array(
        fc.record({
          at: fc
            .integer({ min: 0, max: 10_000 })
            .map((hours) => new Date(Date.parse(since) + hours * HOUR).toISOString()),
          outcome: fc.constantFrom(...VisitOutcome.options),
          isNews: fc.boolean(),
        }),
        { maxLength: 12 },
      )
      .map((all) => all.toSorted((one, other) => other.at.localeCompare(one.at)));
    fc.assert(
      fc.property(fc.uuid(), visits, fc.option(fc.nat()), (id, visits, retryAfterMs) => {
        const next = Date.parse(nextVisitAt({ sourceId: id, since, visits, retryAfterMs }));
        const wait = next - Date.parse(visits[0]?.at ?? since);
        const shortest = visits[0]?.outcome === 'unreachable' ? FIRST_RETRY_MS : SHORTEST_MS;
        expect(next % HOUR).toBe(0);
        expect(wait).toBeGreaterThanOrEqual(
          Math.max(shortest * 0.9, Math.min(retryAfterMs ?? 0, LONGEST_MS)),
        );
        expect(wait).toBeLessThanOrEqual(LONGEST_MS * 1.1 + HOUR);
      }),
    );
  });
});
