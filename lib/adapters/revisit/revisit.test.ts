import type { IncomingHttpHeaders } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { revisit, type Validators } from '@/lib/adapters/revisit/revisit';
import { answer, NOBODY, silence } from '@/tests/support/answers';
import { useTestSite } from '@/tests/support/site';

const site = useTestSite();

const none: Validators = { etag: null, lastModified: null };
const visit = (path: string, validators = none, signal = new AbortController().signal) =>
  revisit(path.startsWith('/') ? site.address(path) : path, {
    fetch: guardedFetch,
    validators,
    accept: 'text/html',
    maxBytes: 1_000,
    timeoutMs: 500,
    signal,
    now: () => new Date('2026-11-25T09:00:00.000Z'),
  });

describe('a page that is visited again', () => {
  it('is asked for with what the site said of it, and may be the same', async () => {
    const headers = { etag: '"one"', 'last-modified': 'Tue, 24 Nov 2026 09:00:00 GMT' };
    const asked: IncomingHttpHeaders[] = [];
    site.pages.set('/page', (response, request) => {
      asked.push(request.headers);
      answer({ headers, body: '<p>A page.</p>' })(response, request);
    });
    const first = await visit('/page');
    expect(first).toMatchObject({
      etag: '"one"',
      lastModified: headers['last-modified'],
      httpStatus: 200,
      finalAddress: site.address('/page'),
      answer: { kind: 'page', fetched: { mediaType: 'text/html' } },
    });
    expect(asked[0]).not.toHaveProperty('if-none-match');

    expect(await visit('/page', first)).toMatchObject({
      etag: '"one"',
      httpStatus: 304,
      answer: { kind: 'same' },
    });
    expect(asked[1]).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': headers['last-modified'],
    });
  });

  it('comes whole when it is another one, with what the site says of that', async () => {
    site.pages.set('/page', answer({ headers: { etag: '"two"' }, body: 'Another.' }));
    expect(await visit('/page', { etag: '"one"', lastModified: null })).toMatchObject({
      etag: '"two"',
      answer: { kind: 'page' },
    });
  });

  it('keeps what was said of it where “not modified” says nothing, and names a packing of nothing', async () => {
    site.pages.set('/page', (response) => {
      response.writeHead(304, { 'content-encoding': 'gzip', 'content-length': '99999' }).end();
    });
    const known = { etag: 'W/"one"', lastModified: null };
    expect(await visit('/page', known)).toMatchObject({ ...known, answer: { kind: 'same' } });
  });

  it('is followed to where it moved', async () => {
    site.pages.set('/page', answer({ status: 301, headers: { location: '/moved' } }));
    site.pages.set('/moved', (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('There.'));
    });
    expect(await visit('/page')).toMatchObject({
      finalAddress: site.address('/moved'),
      answer: { kind: 'page', fetched: { redirects: [site.address('/page')] } },
    });
  });

  it.each([
    ['120', 120_000],
    ['Wed, 25 Nov 2026 09:01:00 GMT', 60_000],
    ['Wed, 25 Nov 2026 08:00:00 GMT', null],
    ['soon', null],
  ])('may be asked for again after “%s”', async (value, retryAfterMs) => {
    site.pages.set('/page', answer({ status: 503, headers: { 'retry-after': value } }));
    expect(await visit('/page')).toMatchObject({
      retryAfterMs,
      answer: { kind: 'status', status: 503 },
    });
  });

  it('may be gone, silent or too large', async () => {
    expect((await visit('/none')).answer).toMatchObject({ kind: 'status', status: 404 });
    site.pages.set('/silent', silence);
    expect((await visit('/silent')).answer).toMatchObject({ kind: 'failure', reason: 'silent' });
    site.pages.set('/large', answer({ body: 'x'.repeat(2_000) }));
    expect((await visit('/large')).answer).toMatchObject({ kind: 'failure', reason: 'unreadable' });
    expect(await visit(NOBODY)).toMatchObject({
      httpStatus: null,
      answer: { kind: 'failure', reason: 'silent' },
    });
  });

  it('is let go of when the visit is called off', async () => {
    site.pages.set('/silent', silence);
    const cancel = new AbortController();
    const visiting = visit('/silent', none, cancel.signal);
    cancel.abort(new Error('called off'));
    await expect(visiting).rejects.toThrow('called off');
  });
});
