import { describe, expect, it } from 'vitest';
import { coresFor, type Load, predicted, simulated } from '@/tests/bench/capacity/model';
import { Random } from '@/tests/bench/random';

const load: Load = {
  desks: 100,
  reviewersPerDesk: 5,
  busyShare: 0.5,
  readsPerMinute: 10,
  writesPerMinute: 2,
  claimsPerReviewerYear: 400,
  idleSeconds: 1,
};

describe('the capacity model', () => {
  it('agrees with the textbook where one core serves for an exponential time', () => {
    const random = new Random(1);
    const draw = () => Array.from({ length: 20_000 }, () => -Math.log(1 - random.next()) * 0.01);
    const { utilisation, meanWaitMs } = predicted(load, { read: draw(), write: draw() }, 1);
    // M/M/1: 50 requests a second of 10 ms each; the wait is rho/(1 - rho) service times.
    expect(utilisation).toBeCloseTo(0.5, 1);
    expect(meanWaitMs).toBeGreaterThan(9);
    expect(meanWaitMs).toBeLessThan(11);
  });

  it.each([1, 2, 3])('agrees with its simulation on %i cores', (cores) => {
    const times = { read: [0.004, 0.006, 0.02], write: [0.01, 0.03] };
    const wanted = { ...load, desks: 80 * cores };
    const model = predicted(wanted, times, cores);
    const run = simulated(wanted, times, cores, 200_000, new Random(7));
    expect(run.requestsPerSecond / model.requestsPerSecond).toBeCloseTo(1, 1);
    expect(run.utilisation / model.utilisation).toBeCloseTo(1, 1);
    expect(run.connections / model.connections).toBeCloseTo(1, 1);
    expect(Math.abs(run.meanWaitMs / model.meanWaitMs - 1)).toBeLessThan(0.15);
  });

  it('says how many cores keep below a share, and that too few never catch up', () => {
    const times = { read: [0.1], write: [0.1] };
    const cores = coresFor(load, times, 0.5);
    expect(predicted(load, times, cores).utilisation).toBeLessThanOrEqual(0.5);
    expect(predicted(load, times, cores - 1).utilisation).toBeGreaterThan(0.5);
    expect(predicted(load, times, 1).meanWaitMs).toBe(Number.POSITIVE_INFINITY);
  });
});
