import { expect } from 'vitest';
import { type ApiClient, done } from '@/tests/support/api-client';

/** An import once it is no longer under way. */
export async function endedImport(api: ApiClient, id: string) {
  await expect
    .poll(async () => (await done(api('GET', `/imports/${id}`))).status, { timeout: 15_000 })
    .not.toMatch(/queued|running/);
  return await done(api('GET', `/imports/${id}`));
}

/** An import that was read. */
export async function readyImport(api: ApiClient, id: string) {
  const ended = await endedImport(api, id);
  expect(ended).toMatchObject({ status: 'ready' });
  return ended;
}
