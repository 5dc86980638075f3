import { expect, it } from 'vitest';
import {
  deviceOf,
  hasRunOut,
  SESSION_IDLE_SECONDS,
  SESSION_SECONDS,
} from '@/lib/domain/access/session';

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['curl/8.0', 'Unknown browser'],
  [null, 'Unknown browser'],
])('calls %s by a short name', (userAgent, name) => {
  expect(deviceOf(userAgent)).toBe(name);
});

it('ends a session that was opened too long ago or not used for too long, and no other', () => {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const after = (seconds: number) => new Date(createdAt.getTime() + seconds * 1000);
  expect(hasRunOut({ createdAt, lastSeenAt: createdAt }, after(SESSION_IDLE_SECONDS - 1))).toBe(
    false,
  );
  expect(hasRunOut({ createdAt, lastSeenAt: createdAt }, after(SESSION_IDLE_SECONDS))).toBe(true);
  const used = { createdAt, lastSeenAt: after(SESSION_SECONDS - 60) };
  expect(hasRunOut(used, after(SESSION_SECONDS - 1))).toBe(false);
  expect(hasRunOut(used, after(SESSION_SECONDS))).toBe(true);
});
