import { describe, expect, inject, it } from 'vitest';
import { apiClient, done } from '@/tests/support/api-client';
import { endedImport, readyImport } from '@/tests/support/api-imports';
import { bridgeText } from '@/tests/support/article';

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');

describe.each(['embedded', 'server'] as const)('an import on the %s engine', (engine) => {
  const { url, members } = inject('desks')[engine];
  const editor = apiClient(url, members.editor.token);

  it('is read in the background, shown, corrected and saved', async () => {
    const started = await editor('POST', '/imports', { json: { text: bridgeText } });
    expect(started).toMatchObject({
      status: 202,
      body: { kind: 'article.read', source: { kind: 'text' }, articleId: null },
    });
    const ready = await readyImport(editor, started.body.id);
    expect(ready.draft).toMatchObject({
      title: 'The bridge and the river',
      text: expect.stringContaining('40,000 cars a day'),
    });
    const { version } = ready;
    const saved = await editor('POST', `/imports/${ready.id}/article`, {
      json: { title: 'A bridge', language: 'en-GB' },
      version,
    });
    expect(saved).toMatchObject({ status: 201, body: { title: 'A bridge', language: 'en-GB' } });
    const article = await done(editor('GET', `/articles/${saved.body.id}`));
    expect(article.text).toBe(ready.draft.text);
    expect(await done(editor('GET', `/imports/${ready.id}`))).toMatchObject({
      status: 'done',
      articleId: article.id,
      draft: null,
    });
    const again = await editor('POST', `/imports/${ready.id}/article`, { json: {}, version });
    expect(again).toMatchObject({ status: 409, body: { code: 'transition_refused' } });
  });

  it('of a file is read by its ending; the articles alike are named', async () => {
    const json = {
      fileName: 'bridge.md',
      contentBase64: base64('# A *long* bridge\n\nIt is long.'),
    };
    const { body } = await editor('POST', '/imports', { json });
    const { draft } = await readyImport(editor, body.id);
    expect(draft).toMatchObject({ title: 'A long bridge', text: 'It is long.' });
    const { id } = await done(
      editor('POST', '/articles', { json: { title: 'B', text: 'It is long.' } }),
    );
    const { alike } = await done(editor('GET', `/imports/${body.id}`));
    expect(alike).toContainEqual({ id, title: 'B', shared: 'text' });
  });

  it('that fails says why, is tried again or cancelled, and leaves nothing', async () => {
    const json = {
      fileName: 'picture.txt',
      contentBase64: base64(new Uint8Array([137, 80, 0, 255])),
    };
    const { body } = await editor('POST', '/imports', { json });
    const failed = await endedImport(editor, body.id);
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'unsupported_media_type' } });
    expect(await editor('POST', `/imports/${body.id}/retry`)).toMatchObject({ status: 202 });
    expect(await endedImport(editor, body.id)).toMatchObject({ status: 'failed' });
    expect(await editor('DELETE', `/imports/${body.id}`)).toMatchObject({
      status: 200,
      body: { status: 'cancelled', error: null },
    });
    const again = await editor('DELETE', `/imports/${body.id}`);
    expect(again).toMatchObject({ status: 409, body: { code: 'transition_refused' } });
  });

  it('is listed page by page, without what was read', async () => {
    const { items, nextCursor } = await done(editor('GET', '/imports?limit=1'));
    expect(items).toHaveLength(1);
    expect(items[0]).not.toHaveProperty('draft');
    const next = await done(editor('GET', `/imports?limit=1&cursor=${nextCursor}`));
    expect(next.items[0].id).not.toBe(items[0].id);
  });

  it.each<[what: string, json: object, field: string]>([
    ['nothing', {}, 'text'],
    ['a blank text', { text: ' \n' }, 'text'],
    ['a text and a file', { text: 'A', fileName: 'a.txt', contentBase64: 'QQ==' }, 'text'],
    ['an address and a file', { url: 'https://a.example/', fileName: 'a.txt' }, 'url'],
    ['an address that is none', { url: 'bridge' }, 'url'],
    ['an address to run', { url: 'javascript:alert(1)' }, 'url'],
    ['a format that is none', { text: 'A', format: 'rtf' }, 'format'],
    ['a file without a name', { contentBase64: 'QQ==' }, 'fileName'],
    ['a file without content', { fileName: 'a.txt' }, 'contentBase64'],
    ['an empty file', { fileName: 'a.txt', contentBase64: '' }, 'contentBase64'],
    ['a file in no base64', { fileName: 'a.txt', contentBase64: '%%%%' }, 'contentBase64'],
    ['a scale that is none', { text: 'A', ratingScale: 'stars' }, 'ratingScale'],
    ['an article to revise that is no id', { text: 'A', revisesId: 'x' }, 'revisesId'],
  ])('is refused for %s, and nothing is queued', async (_what, json, field) => {
    const before = await done(editor('GET', '/imports?limit=100'));
    const { status, body } = await editor('POST', '/imports', { json });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid_input' });
    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(await done(editor('GET', '/imports?limit=100'))).toEqual(before);
  });

  it('takes a file of 20 MB, and refuses one of 30', async () => {
    const send = (bytes: number) =>
      editor('POST', '/imports', {
        json: { fileName: 'long.txt', contentBase64: base64(Buffer.alloc(bytes, 'word ')) },
      });
    const { status, body } = await send(20_000_000);
    expect(status).toBe(202);
    await done(editor('DELETE', `/imports/${body.id}`));
    expect(await send(30_000_000)).toMatchObject({ status: 413, body: { code: 'too_large' } });
  });

  it('is saved only by who says which version they saw', async () => {
    const { id } = await done(
      editor('POST', '/imports', { json: { text: 'It is long. It is old.' } }),
    );
    await endedImport(editor, id);
    const path = `/imports/${id}/article`;
    const json = { title: 'A bridge' };
    expect(await editor('POST', path, { json })).toMatchObject({ status: 428 });
    expect(await editor('POST', path, { json, version: 1 })).toMatchObject({ status: 412 });
    const refused = await editor('POST', path, { json: { publishedAt: 'May' }, version: 3 });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'publishedAt' }] } });
  });
});
