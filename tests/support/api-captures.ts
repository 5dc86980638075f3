import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { type ApiClient, done } from '@/tests/support/api-client';

const PATIENCE_MS = 20_000;

/** The making of a copy once it is over, asked for as a program asks. */
export async function endedCapture(api: ApiClient, jobId: string) {
  const tooLate = Date.now() + PATIENCE_MS;
  for (;;) {
    const job = await done(api('GET', `/capture-jobs/${jobId}`));
    if (!/queued|running/.test(job.status)) return job;
    if (Date.now() > tooLate) throw new Error(`The copy ${jobId} is still ${job.status}.`);
    await delay(50);
  }
}

/** The latest copy of a source, made of a file; the source is a new one. */
export async function capturedFile(api: ApiClient, fileName: string, content: Uint8Array | string) {
  const title = `A work of ${crypto.randomUUID()}`;
  const source = await done(api('POST', '/sources', { json: { csl: { type: 'report', title } } }));
  const contentBase64 = Buffer.from(content).toString('base64');
  const asked = await api('POST', `/sources/${source.id}/captures`, {
    json: { fileName, contentBase64 },
  });
  expect(asked).toMatchObject({
    status: 202,
    body: { kind: 'source.capture', sourceId: source.id, of: { kind: 'file', name: fileName } },
  });
  const job = await endedCapture(api, asked.body.id);
  expect(job).toMatchObject({ status: 'done', error: null });
  const { items } = await done(api('GET', `/sources/${source.id}/captures`));
  return { source, job, capture: items[0] };
}
