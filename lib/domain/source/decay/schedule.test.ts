import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_RETRY_MS,
  firstVisitAt,
  LONGEST_MS,
  nextVisitAt,
  SHORTEST_MS,
} from '@/lib/domain/source/decay/schedule';
import { VisitOutcome } from '@/lib/domain/source/decay/visit';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** In the middle of the spread. */
const sourceId = '019aa000-0000-7000-8000-00007fffffff';
const since = '2026-01-01T00:00:00.000Z';
const day = (number: number) => new Date(Date.parse(since) + number * DAY).toISOString();
type Told = Parameters<typeof nextVisitAt>[0]['latest'];
const next = ([latest, ...earlier]: Told[], retryAfterMs?: number | null, id = sourceId) =>
  latest ? nextVisitAt({ sourceId: id, since, latest, earlier, retryAfterMs }) : '';
const daysUntilNext = (visits: Told[], retryAfterMs?: number) =>
  (Date.parse(next(visits, retryAfterMs)) - Date.parse(visits[0]?.at ?? '')) / DAY;
const visit = (number: number, outcome: VisitOutcome = 'unchanged', isNews = false) => ({
  at: day(number),
  outcome,
  isNews,
});

describe('the next visit', () => {
  it('comes a day after the first copy', () => {
    expect(firstVisitAt(since)).toBe(day(1));
  });

  it('comes later the longer the page stood as it is, up to a month', () => {
    expect(daysUntilNext([visit(1)])).toBeCloseTo(1, 1);
    expect(daysUntilNext([visit(8)])).toBeCloseTo(4, 1);
    expect(daysUntilNext([visit(200)])).toBeCloseTo(30, 1);
  });

  it('comes soon again after a change', () => {
    const changed = visit(200, 'changed-standing', true);
    expect(daysUntilNext([changed, visit(170)])).toBeCloseTo(1, 1);
    expect(daysUntilNext([visit(206), changed])).toBeCloseTo(3, 1);
  });

  it('comes after six hours where nothing was reached, then after twice as long each time', () => {
    const failed = (...days: number[]) => days.map((number) => visit(number, 'unreachable'));
    expect(daysUntilNext([...failed(200), visit(170)])).toBeCloseTo(0.25, 1);
    expect(daysUntilNext([...failed(201, 200), visit(170)])).toBeCloseTo(0.5, 1);
    expect(daysUntilNext(failed(205, 204, 203, 202, 201))).toBeCloseTo(4, 1);
    expect(daysUntilNext(failed(...Array(20).fill(200)))).toBeCloseTo(30, 1);
  });

  it('comes a month later where robots are asked to stay away', () => {
    expect(daysUntilNext([visit(1, 'refused-by-robots')])).toBeCloseTo(30, 1);
  });

  it('comes no sooner than the site asks for, within reason', () => {
    const visits = [visit(1, 'unreachable')];
    expect(daysUntilNext(visits, 3 * DAY)).toBeCloseTo(3, 1);
    expect(daysUntilNext(visits, 1000)).toBeCloseTo(0.25, 1);
    expect(daysUntilNext(visits, 1e15)).toBeCloseTo(30, 1);
  });

  it('is spread by the id, always in the same way', () => {
    const ids = Array.from(
      { length: 50 },
      (_, at) => `019aa000-0000-7000-8000-0000${(at * 85_899_345).toString(16).padStart(8, '0')}`,
    );
    const spread = () => ids.map((id) => next([visit(200)], null, id));
    expect(spread()).toEqual(spread());
    expect(new Set(spread()).size).toBeGreaterThan(40);
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
        { minLength: 1, maxLength: 12 },
      )
      .map((all) => all.toSorted((one, other) => other.at.localeCompare(one.at)));
    fc.assert(
      fc.property(fc.uuid(), visits, fc.option(fc.nat()), (id, visits, retryAfterMs) => {
        const at = Date.parse(next(visits, retryAfterMs, id));
        const wait = at - Date.parse(visits[0]?.at ?? since);
        const shortest = visits[0]?.outcome === 'unreachable' ? FIRST_RETRY_MS : SHORTEST_MS;
        expect(at % HOUR).toBe(0);
        expect(wait).toBeGreaterThanOrEqual(
          Math.max(shortest * 0.9, Math.min(retryAfterMs ?? 0, LONGEST_MS)),
        );
        expect(wait).toBeLessThanOrEqual(LONGEST_MS * 1.1 + HOUR);
      }),
    );
  });
});
