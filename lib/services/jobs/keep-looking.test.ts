import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLooking } from '@/lib/services/jobs/keep-looking';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched(isBusy = false) {
  const runner = { look: vi.fn(async () => {}), isBusy: () => isBusy };
  const faults = vi.fn();
  return { runner, faults, loop: keepLooking(runner, faults) };
}

it('looks at once, and then every five seconds', async () => {
  const { runner, loop } = watched();
  expect(runner.look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(runner.look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(5_200);
  expect(runner.look).toHaveBeenCalledTimes(3);
  loop.stop();
});

it('looks within half a second while something runs', async () => {
  const { runner, loop } = watched(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runner.look).toHaveBeenCalledTimes(3);
  loop.stop();
});

it('looks at once when it is woken, and soon again for what was not there yet', async () => {
  const { runner, loop } = watched();
  await vi.advanceTimersByTimeAsync(1_000);
  loop.wake();
  expect(runner.look).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runner.look).toHaveBeenCalledTimes(4);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(runner.look.mock.calls.length).toBeLessThan(10);
  loop.stop();
});

it('goes on after a fault, and no more once it is stopped', async () => {
  const { runner, faults, loop } = watched();
  runner.look.mockRejectedValueOnce(new Error('The database is away.'));
  loop.wake();
  await vi.advanceTimersByTimeAsync(600);
  expect(faults).toHaveBeenCalledOnce();
  const calls = runner.look.mock.calls.length;
  expect(calls).toBeGreaterThan(2);
  loop.stop();
  loop.wake();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runner.look).toHaveBeenCalledTimes(calls);
});
