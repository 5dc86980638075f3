import { expect, it } from 'vitest';
import { countCall } from '@/lib/adapters/call-limits';

it('counts each caller by itself, and says when one has called too often', async () => {
  expect(await countCall('one', 2)).toMatchObject({ limit: 2, remaining: 1, isExceeded: false });
  expect(await countCall('one', 2)).toMatchObject({ remaining: 0, isExceeded: false });
  const standing = await countCall('one', 2);
  expect(standing).toMatchObject({ remaining: 0, isExceeded: true });
  expect(standing.resetSeconds).toBeGreaterThan(0);
  expect(standing.resetSeconds).toBeLessThanOrEqual(60);
  expect(await countCall('another', 2)).toMatchObject({ remaining: 1, isExceeded: false });
});
