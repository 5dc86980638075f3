import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { type ApiClient, done } from '@/tests/support/api-client';

const PATIENCE_MS = 20_000;

/** An import once it is no longer under way, asked for as a program asks. */
export async function endedImport(api: ApiClient, id: string) {
  const tooLate = Date.now() + PATIENCE_MS;
  for (;;) {
    const item = await done(api('GET', `/imports/${id}`));
    if (!/queued|running/.test(item.status)) return item;
    if (Date.now() > tooLate) throw new Error(`The import ${id} is still ${item.status}.`);
    await delay(50);
  }
}

/** An import that was read. */
export async function readyImport(api: ApiClient, id: string) {
  const ended = await endedImport(api, id);
  expect(ended).toMatchObject({ status: 'ready' });
  return ended;
}
