import { expect, it, vi } from 'vitest';
import { reader } from '@/lib/data/transaction';
import { countAttempt, forgiveAttempt } from '@/lib/services/limits/attempts';
import { useTestDatabase } from '@/tests/support/database';

useTestDatabase();

const refusal = (attempt: Parameters<typeof countAttempt>[0], onLockOut?: () => void) =>
  countAttempt(attempt, onLockOut).then(
    () => null,
    ({ code }) => code,
  );

it('lets ten attempts at an account be looked at, however many come at once, and tells once', async () => {
  const onLockOut = vi.fn();
  const codes = await Promise.all(
    Array.from({ length: 30 }, () => refusal({ account: 'one@desk.example' }, onLockOut)),
  );
  expect(codes.filter((code) => code === null)).toHaveLength(10);
  expect(codes.filter((code) => code === 'too_many_attempts')).toHaveLength(20);
  expect(onLockOut).toHaveBeenCalledOnce();
  expect(await refusal({ account: 'another@desk.example' })).toBeNull();
});

it('says how long to wait, starts anew after a success, and after the window', async () => {
  const attempt = { account: 'waits@desk.example' };
  for (let n = 0; n < 10; n += 1) await countAttempt(attempt);
  const error = await countAttempt(attempt).catch((error) => error);
  expect(error.message).toBe('Too many attempts. Try again in 15 minutes.');
  expect(error.facts.retryAfterSeconds).toBeGreaterThan(890);
  await forgiveAttempt(attempt);
  expect(await refusal(attempt)).toBeNull();

  for (let n = 0; n < 9; n += 1) await countAttempt(attempt);
  expect(await refusal(attempt)).toBe('too_many_attempts');
  await reader().$executeRaw`UPDATE "limit_count" SET "endsAt" = now() - interval '1 second'`;
  expect(await refusal(attempt)).toBeNull();
});

it('counts an address by itself and gives back the one attempt that succeeded', async () => {
  const address = '192.0.2.1';
  const codes: unknown[] = [];
  for (let n = 0; n < 59; n += 1) codes.push(await refusal({ account: `a${n}`, address }));
  expect(new Set(codes)).toEqual(new Set([null]));
  await countAttempt({ account: 'right', address });
  await forgiveAttempt({ account: 'right', address });
  expect(await refusal({ account: 'b', address })).toBeNull();
  expect(await refusal({ account: 'c', address })).toBe('too_many_attempts');
});

it('keeps neither address in the table', async () => {
  await countAttempt({ account: 'secret@desk.example', address: '192.0.2.99' });
  const rows = JSON.stringify(await reader().limitCount.findMany());
  expect(rows).not.toContain('secret');
  expect(rows).not.toContain('192.0.2');
});
