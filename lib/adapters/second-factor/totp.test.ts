import { expect, it } from 'vitest';
import { newTotpSecret, stepOfCode, totpAddress } from '@/lib/adapters/second-factor/totp';

/** "12345678901234567890" in base32, and the last six digits of what RFC 6238 (appendix B) prints. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('takes the code of second %i of RFC 6238', (seconds, code) => {
  expect(stepOfCode(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

it('takes a code one step early or late, and no further', () => {
  const step = Math.floor(59 / 30);
  expect(stepOfCode(secret, '287082', at(59 + 30))).toBe(step);
  expect(stepOfCode(secret, '287082', at(59 - 30))).toBe(step);
  expect(stepOfCode(secret, '287082', at(59 + 61))).toBeNull();
  expect(stepOfCode(secret, '287083', at(59))).toBeNull();
});

it('makes secrets that an app can read', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  const address = new URL(totpAddress(secret, { desk: 'The Desk', email: 'a@desk.example' }));
  expect(address.protocol).toBe('otpauth:');
  expect(decodeURIComponent(address.pathname)).toContain('The Desk:a@desk.example');
  expect(address.searchParams.get('secret')).toBe(secret);
});
