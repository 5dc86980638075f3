import { beforeAll, describe, expect, inject, it } from 'vitest';
import { bundleCrypto } from '@/lib/adapters/bundle-crypto/bundle-crypto';
import { verifyBundle } from '@/lib/domain/bundle/verify';
import { assess, importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';
import { readable } from '@/tests/support/bundle';

describe.each(['embedded', 'server'] as const)('a bundle on the %s engine', (engine) => {
  const { url, members } = inject('desks')[engine];
  const editor = apiClient(url, members.editor.token);

  let path: string;
  beforeAll(async () => {
    const { articleId, cars } = await importBridgeThrough(editor);
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
});
