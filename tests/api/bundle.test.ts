import { beforeAll, describe, expect, inject, it } from 'vitest';
import { bundleCrypto } from '@/lib/adapters/bundle-crypto/bundle-crypto';
import { verifyBundle } from '@/lib/domain/bundle/verify';
import { printSteps } from '@/lib/domain/report/print-steps';
import { assess, importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';
import { readable } from '@/tests/support/bundle';
import { signInToPages } from '@/tests/support/page-session';

describe.each(['embedded', 'server'] as const)('a bundle on the %s engine', (engine) => {
  const { url, members } = inject('desks')[engine];
  const editor = apiClient(url, members.editor.token);

  let path: string;
  let articleId: string;
  beforeAll(async () => {
    const bridge = await importBridgeThrough(editor);
    const { cars } = bridge;
    articleId = bridge.articleId;
    await assess(editor, cars);
    const verdict = { rating: 'true', reason: 'Counted.' };
    await done(editor('POST', `/claims/${cars}/verdict`, { json: verdict }));
    await done(editor('POST', `/articles/${articleId}/reports`, { json: {} }));
    path = `/articles/${articleId}/report?format=bundle`;
  });

  it('is saved by members, and holds under the key that the desk publishes', async () => {
    const response = await fetch(`${url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${members.reader.token}` },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toMatch(/\.bundle\.zip"$/);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const published = await fetch(`${url}/.well-known/claimdesk.json`);
    expect(published.status).toBe(200);
    const { keys } = await published.json();
    const check = await verifyBundle(readable(bytes), {
      ...bundleCrypto,
      expectedKey: keys[0].publicKey,
    });
    expect(check).toMatchObject({ holds: true, signer: { isValid: true } });
    expect(check.citations).toHaveLength(1);
  });

  it('is for nobody else', async () => {
    expect((await apiClient(url)('GET', path)).status).toBe(401);
    expect((await editor('GET', `${path}&number=7`)).status).toBe(404);
  });

  it('and a PDF tell how far they are, and are there at once when they were made', async () => {
    const ask = await signInToPages(url, members.reviewer);
    const progress = `/articles/${articleId}/report/progress`;
    const told = async (query: string) => {
      const answer = await ask(`${progress}?${query}`);
      expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
      const events = (await answer.text()).matchAll(/^event: (\w+)\ndata: (.*)$/gm);
      return [...events].map(([, event, data = '']) => JSON.parse(data).words ?? event);
    };
    const steps = [...(printSteps.pdf ?? []), 'done'];
    const isTold = (words: string) => words !== 'Waiting for its turn';
    for (const query of ['file=pdf&number=1', 'file=pdf&layout=script']) {
      expect((await told(query)).filter(isTold), query).toEqual(steps);
      expect(await told(query), query).toEqual(['done']);
    }
    expect(await told('file=bundle&number=1')).toEqual(['Signing the bundle', 'done']);
    expect(await told('file=pdf&number=7')).toEqual(['failed']);
    const saved = await ask(`/articles/${articleId}/report/bundle?number=1`);
    const check = await verifyBundle(
      readable(new Uint8Array(await saved.arrayBuffer())),
      bundleCrypto,
    );
    expect(check).toMatchObject({ holds: true });
    expect((await ask(`${progress}?file=exe`)).status).toBe(422);
  });

  it('stops when whoever waits for it leaves, and what they left is made for the next', async () => {
    const ask = await signInToPages(url, members.reviewer);
    const leave = new AbortController();
    const path = `/articles/${articleId}/report/progress?file=docx`;
    const left = await ask(path, { signal: leave.signal });
    const reading = left.text();
    leave.abort();
    await expect(reading).rejects.toThrow();
    expect(await (await ask(path)).text()).toMatch(/event: done/);
  });
});
