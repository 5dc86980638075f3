import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepVisiting } from '@/lib/services/visits/keep-visiting';
import { queueDueVisits } from '@/lib/services/visits/queue-due-visits';

vi.mock(import('@/lib/services/visits/queue-due-visits'), () => ({
  queueDueVisits: vi.fn(async () => false),
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(queueDueVisits).mockClear();
});

it('asks once a minute, also after a fault, and no more once it is stopped', async () => {
  const faults = vi.fn();
  const visits = keepVisiting(faults);
  expect(queueDueVisits).not.toHaveBeenCalled();
  vi.mocked(queueDueVisits).mockRejectedValueOnce(new Error('The database is away.'));
  await vi.advanceTimersByTimeAsync(61_000);
  expect(faults).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(queueDueVisits).toHaveBeenCalledTimes(3);
  visits.stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(queueDueVisits).toHaveBeenCalledTimes(3);
});
