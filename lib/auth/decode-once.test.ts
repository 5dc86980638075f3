import { encode } from 'next-auth/jwt';
import { afterEach, expect, it, vi } from 'vitest';
import { decodeOnce } from '@/lib/auth/decode-once';

const secret = 'a secret of thirty-two letters or more';

afterEach(() => vi.useRealTimers());

it('opens a token once, and no longer once it has run out', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T10:00:00Z') });
  const token = await encode({ token: { userId: 'ada' }, secret, maxAge: 60 });
  const first = await decodeOnce({ token, secret });
  expect(first).toMatchObject({ userId: 'ada' });
  expect(await decodeOnce({ token, secret })).toBe(first);
  vi.setSystemTime(new Date('2026-03-01T10:02:00Z'));
  await expect(decodeOnce({ token, secret })).rejects.toThrow(/exp/);
});

it('takes no token that another secret sealed, though it was opened before', async () => {
  const token = await encode({ token: { userId: 'ada' }, secret });
  await decodeOnce({ token, secret });
  await expect(decodeOnce({ token, secret: `${secret}!` })).rejects.toThrow();
});
