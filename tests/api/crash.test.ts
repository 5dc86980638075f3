import { expect, it } from 'vitest';
import { crashRepeatedly } from '@/tests/support/crash';

const rounds = 4;

it('a server that is killed while ten write has all that it acknowledged, each in the log', async () => {
  const { acknowledged, faults, chain } = await crashRepeatedly(rounds);
  expect(faults).toEqual([]);
  expect(chain).toEqual({ ok: true });
  expect(acknowledged).toBeGreaterThan(10 * rounds);
}, 600_000);
