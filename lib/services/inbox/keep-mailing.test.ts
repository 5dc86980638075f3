import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepMailing } from '@/lib/services/inbox/keep-mailing';
import { queueDueMail } from '@/lib/services/inbox/queue-due-mail';

vi.mock(import('@/lib/services/inbox/queue-due-mail'), () => ({
  queueDueMail: vi.fn(async () => 0),
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(queueDueMail).mockClear();
});

it('asks three times a minute, also after a fault, and no more once it is stopped', async () => {
  const faults = vi.fn();
  const mails = keepMailing(faults);
  expect(queueDueMail).not.toHaveBeenCalled();
  vi.mocked(queueDueMail).mockRejectedValueOnce(new Error('The database is away.'));
  await vi.advanceTimersByTimeAsync(21_000);
  expect(faults).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(40_000);
  expect(queueDueMail).toHaveBeenCalledTimes(3);
  mails.stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(queueDueMail).toHaveBeenCalledTimes(3);
});
