import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readArticleSource } from '@/lib/adapters/article-reader/read-article-source';
import { type GuardedFetch, guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { partsOfWord, zipOf } from '@/tests/support/docx';
import { printedPdf } from '@/tests/support/pdf';

// Each starts a thread of its own.
vi.setConfig({ testTimeout: 30_000 });

const words = 'The café opened in 1932, and it has been painted twice since then.';
const latin = Buffer.from(words, 'latin1');
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let server: Server;
let site: string;
let hungUp = 0;

const page = (type: string, body: string | Uint8Array) => (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': type }).end(body);
/** One byte at a time, for ever. */
const drip = (size: number) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const more = setInterval(() => response.write(Buffer.alloc(size, 'x')), 1);
  response.on('close', () => {
    clearInterval(more);
    hungUp += 1;
  });
};
const to = (location: string) => (response: ServerResponse) =>
  response.writeHead(302, { location }).end();

const answers: Record<string, (response: ServerResponse) => unknown> = {
  '/page': page(
    'text/html; charset=utf-8',
    `<html lang="en"><title>The café</title><link rel="canonical" href="/cafe"><body><nav>Menu</nav><article><h1>The café</h1><p>${words}</p></article>`,
  ),
  '/latin': page('text/html; charset=windows-1252', Buffer.concat([Buffer.from('<p>'), latin])),
  '/latin.txt': page('text/plain; charset=iso-8859-1', latin),
  '/undeclared': page('text/html', Buffer.concat([Buffer.from('<p>'), latin])),
  '/xhtml': page('application/xhtml+xml', `<?xml version="1.0"?><html><body><p>${words}</p>`),
  '/notes': page('text/markdown', `**${words}**`),
  '/notes.md': page('text/plain', `**${words}**`),
  '/malformed': page('text/html', `<div><p>${words}<b><table></i></p><<<`),
  '/moved': to('/page'),
  '/to-private': to('http://10.0.0.1/'),
  '/loop': to('/loop'),
  '/gone': (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('gone'),
  '/broken': (response) => response.writeHead(503, { 'content-type': 'text/css' }).end(),
  '/picture': page('image/png', 'png'),
  '/empty': page('text/html', '<html><body></body></html>'),
  '/endless': drip(100_000),
  '/slow': drip(1),
};

beforeAll(async () => {
  answers['/file.pdf'] = page('application/pdf', await printedPdf((pdf) => pdf.text(words)));
  answers['/file.docx'] = page(
    word,
    await zipOf(partsOfWord(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`)),
  );
  server = createServer((request, response) => {
    answers[request.url ?? '']?.(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const loopback: GuardedFetch = (address, rules) =>
  guardedFetch(address, { ...rules, allowAddresses: ['127.0.0.1'] });
const read = (path: string, fetch = loopback, signal?: AbortSignal) =>
  readArticleSource(
    { kind: 'address', url: `${site}${path}` },
    { fetch, ...(signal ? { signal } : {}) },
  );

describe('an article at an address', () => {
  it('is read as its page gives it, under the address that it ends at', async () => {
    const steps: string[] = [];
    const draft = await readArticleSource(
      { kind: 'address', url: `${site}/moved` },
      { fetch: loopback, onProgress: (step) => steps.push(step) },
    );
    expect(draft).toMatchObject({
      title: 'The café',
      text: words,
      url: `${site}/cafe`,
      language: 'en',
    });
    expect(steps).toEqual(['fetching', 'reading']);
  });

  it.each([
    '/latin',
    '/latin.txt',
    '/undeclared',
    '/xhtml',
    '/notes',
    '/notes.md',
    '/malformed',
    '/file.pdf',
    '/file.docx',
  ])('is read from %s', async (path) => {
    expect(await read(path)).toMatchObject({ text: words, url: `${site}${path}` });
  });
});

describe('an address that gives no article', () => {
  it.each([
    ['/gone', 'lookup_failed', 'status'],
    ['/broken', 'lookup_failed', 'status'],
    ['/to-private', 'lookup_failed', 'private_address'],
    ['/loop', 'lookup_failed', 'redirects'],
    ['/picture', 'unsupported_media_type', 'media_type'],
    ['/endless', 'too_large', 'too_large'],
    ['/empty', 'invalid_input', undefined],
  ])('is refused: %s', async (path, code, reason) => {
    await expect(read(path)).rejects.toMatchObject({
      code,
      issues: [{ path: 'url' }],
      facts: reason ? { reason } : {},
    });
  });

  it('names what the server answered', async () => {
    const { host } = new URL(site);
    await expect(read('/gone')).rejects.toThrow(`${host} has no such page (404).`);
    await expect(read('/broken')).rejects.toThrow(`${host} answers with an error (503).`);
  });

  it('is refused when it never comes to an end', async () => {
    const hasty: GuardedFetch = (address, rules) => loopback(address, { ...rules, timeoutMs: 200 });
    await expect(read('/slow', hasty)).rejects.toMatchObject({ facts: { reason: 'timeout' } });
  });

  it('is refused when it is this machine’s own', async () => {
    await expect(readArticleSource({ kind: 'address', url: `${site}/page` })).rejects.toMatchObject(
      { facts: { reason: 'private_address' } },
    );
  });

  it('is let go of once the reviewer gave up', async () => {
    const before = hungUp;
    const controller = new AbortController();
    const reason = new Error('Given up.');
    const watched: GuardedFetch = (address, rules) => {
      const fetched = loopback(address, rules);
      server.once('request', () => controller.abort(reason));
      return fetched;
    };
    await expect(read('/slow', watched, controller.signal)).rejects.toBe(reason);
    await expect.poll(() => hungUp).toBeGreaterThan(before);
  });
});
