import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { importBridgeThrough } from '@/tests/support/api-bridge';
import { capturedFile, endedCapture } from '@/tests/support/api-captures';
import { apiClient, done } from '@/tests/support/api-client';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Traffic count</title>
</head><body><p>The bridge “carries” 41,200 cars on a work day, more than in any year before.</p></body></html>`;
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe.each(['embedded', 'server'] as const)('a copy on the %s engine', (engine) => {
  const { url, members } = inject('desks')[engine];
  const reviewer = apiClient(url, members.reviewer.token);
  const bytesAt = async (path: string) => {
    const headers = { authorization: `Bearer ${members.reader.token}` };
    const answer = await fetch(`${url}/api/v1${path}`, { headers });
    return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };

  it('is made of a file, and gives back its bytes, its words and a WARC file', async () => {
    const { capture } = await capturedFile(reviewer, 'count.html', page);
    expect(capture).toMatchObject({ sha256: sha256(page), mediaType: 'text/html' });
    const { bytes, headers } = await bytesAt(`/captures/${capture.id}/bytes`);
    expect(sha256(bytes)).toBe(capture.sha256);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toContain('attachment');
    const text = await reviewer('GET', `/captures/${capture.id}/text`);
    expect(text.text).toContain('41,200 cars');
    const warc = await bytesAt(`/captures/${capture.id}/warc`);
    expect(gunzipSync(warc.bytes).toString()).toContain('WARC/1.1');
    expect((await bytesAt(`/captures/${capture.id}/warc`)).bytes).toEqual(warc.bytes);
  });

  it('certifies the words of a citation, with their place in its text', async () => {
    const { source, capture } = await capturedFile(reviewer, 'count.html', page);
    const { cars } = await importBridgeThrough(apiClient(url, members.editor.token));
    const citation = await done(
      reviewer('POST', `/claims/${cars}/citations`, {
        json: { sourceId: source.id, stance: 'refutes', quote: 'The bridge "carries" 41,200 cars' },
      }),
    );
    expect(citation).toMatchObject({
      presence: 'present',
      passage: { captureId: capture.id, sha256: capture.sha256 },
    });
    const { text } = await reviewer('GET', `/captures/${capture.id}/text`);
    const { start, end, exact } = citation.passage;
    expect(text.slice(start, end)).toBe(exact);
  });

  it('is made of a page that a browser sends, whose source is then added', async () => {
    const address = `https://counts.example/${crypto.randomUUID()}`;
    const asked = await reviewer('POST', '/captures', { json: { url: address, html: page } });
    expect(asked.status).toBe(202);
    expect(await endedCapture(reviewer, asked.body.id)).toMatchObject({ status: 'done' });
    const source = await done(reviewer('GET', `/sources/${asked.body.sourceId}`));
    expect(source.csl).toMatchObject({ title: 'Traffic count', URL: address });
  });

  it('of an address in the desk’s own network is refused, and can be given up', async () => {
    const { source } = await capturedFile(reviewer, 'count.html', page);
    const asked = await done(
      reviewer('POST', `/sources/${source.id}/captures`, { json: { url: 'http://127.0.0.1:9/' } }),
    );
    const job = await endedCapture(reviewer, asked.id);
    expect(job).toMatchObject({ status: 'failed', error: { code: 'lookup_failed' } });
    const again = await done(reviewer('POST', `/capture-jobs/${asked.id}/retry`));
    expect(again.status).toMatch(/queued|running/);
    await endedCapture(reviewer, asked.id);
    const given = await done(reviewer('DELETE', `/capture-jobs/${asked.id}`));
    expect(given.status).toBe('cancelled');
  });
});
