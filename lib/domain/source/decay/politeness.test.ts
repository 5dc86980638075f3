import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  delayFor,
  type HostState,
  hostOf,
  planRun,
  politeness,
  waitBefore,
} from '@/lib/domain/source/decay/politeness';

const at = (host: string, path: number) => ({ address: `https://${host}/${path}` });

describe('the plan of a run', () => {
  it('goes from host to host by turns, and keeps each host’s order', () => {
    const due = [
      at('a.example', 1),
      at('a.example', 2),
      at('www.a.example', 3),
      at('b.example', 1),
    ];
    expect(planRun(due, politeness).map(({ address }) => address)).toEqual([
      'https://a.example/1',
      'https://b.example/1',
      'https://a.example/2',
      'https://www.a.example/3',
    ]);
  });

  it('keeps its bounds, visits nothing twice and nothing that is not due', () => {
    const due = fc.array(
      fc.record({
        address: fc.constantFrom('a', 'b', 'c', 'd').map((host) => `https://${host}.example/`),
      }),
      { maxLength: 60 },
    );
    const bound = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(due, bound, bound, (items, visitsPerRun, visitsPerHost) => {
        const plan = planRun(items, { visitsPerRun, visitsPerHost });
        expect(new Set(plan).size).toBe(plan.length);
        expect(plan.every((item) => items.includes(item))).toBe(true);
        const perHost = Map.groupBy(items, ({ address }) => hostOf(address));
        const possible = [...perHost.values()].reduce(
          (sum, { length }) => sum + Math.min(length, visitsPerHost),
          0,
        );
        expect(plan.length).toBe(Math.min(possible, visitsPerRun));
        for (const visits of Map.groupBy(plan, ({ address }) => hostOf(address)).values()) {
          expect(visits.length).toBeLessThanOrEqual(visitsPerHost);
        }
      }),
    );
  });
});

describe('a host', () => {
  it.each([
    ['https://www.roads.example/a', 'roads.example'],
    ['http://Roads.example.:8080/', 'roads.example'],
    ['https://www.example/', 'www.example'],
    ['not an address', ''],
  ])('of %s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it('is asked at once the first time, and after a delay from then on', () => {
    expect(waitBefore({ endedAt: null, delayMs: 5000 }, 1000)).toBe(0);
    const answered: HostState = { endedAt: 1000, delayMs: 5000 };
    expect(waitBefore(answered, 1000)).toBe(5000);
    expect(waitBefore(answered, 4000)).toBe(2000);
    expect(waitBefore(answered, 9000)).toBe(0);
  });

  it('never gets two requests within its delay, whenever they are wanted', () => {
    const wanted = fc.array(fc.record({ after: fc.nat(20_000), takes: fc.nat(20_000) }));
    fc.assert(
      fc.property(wanted, fc.option(fc.integer({ min: -5, max: 100 })), (requests, crawlDelay) => {
        const delayMs = delayFor(crawlDelay, politeness);
        let host: HostState = { endedAt: null, delayMs };
        let now = 0;
        for (const { after, takes } of requests) {
          now += after;
          now += waitBefore(host, now);
          if (host.endedAt !== null) expect(now - host.endedAt).toBeGreaterThanOrEqual(delayMs);
          now += takes;
          host = { ...host, endedAt: now };
        }
      }),
    );
  });

  it.each([
    [null, 5000],
    [1, 5000],
    [-3, 5000],
    [30, 30_000],
    [86_400, 60_000],
    [Number.POSITIVE_INFINITY, 60_000],
  ])('that asks for %s seconds between requests gets %i milliseconds', (asked, delay) => {
    expect(delayFor(asked, politeness)).toBe(delay);
  });
});
