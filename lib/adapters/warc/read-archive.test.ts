import { createHash } from 'node:crypto';
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArchive } from '@/lib/adapters/warc/open-archive';
import { readArchive } from '@/lib/adapters/warc/read-archive';
import { readArchiveTask } from '@/lib/adapters/warc/read-archive-task';
import { writeWarc } from '@/lib/adapters/warc/write-warc';
import { answer, waczOf, warcGzOf, warcOf } from '@/tests/support/web-archive';

const site = 'https://paper.example/bridge';
const words = '<!doctype html><p>The café opened in 1932.</p>';

const read = (bytes: Uint8Array, name = 'bridge.warc') => readArchiveTask({ bytes, name });
const textsOf = async (bytes: Uint8Array) =>
  (await read(bytes)).map((page) => Buffer.from(page.bytes).toString());

const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => {
      throw new Error('It was not refused.');
    },
    ({ code, message, facts, issues }) => ({ code, reason: facts.reason, message, issues }),
  );

describe('a web archive that a person gave', () => {
  it.each([
    ['not packed', warcOf],
    ['packed', warcGzOf],
  ])('is read %s: its pages, not what they are made of', async (_, make) => {
    const archive = await make(
      { type: 'warcinfo', body: 'software: another\r\n' },
      answer(site, words, { warcVersion: 'WARC/1.1', date: '2026-11-25T04:30:00.250Z' }),
      { url: site, type: 'request', statusline: 'GET /bridge HTTP/1.1' },
      answer('https://paper.example/a.png', 'png', {
        httpHeaders: { 'Content-Type': 'image/png' },
      }),
      answer('https://paper.example/gone', 'gone', { statusline: 'HTTP/1.1 404 Not Found' }),
      { url: site, type: 'metadata', body: 'via: https://paper.example/\r\n' },
      answer('https://paper.example/report', '%PDF-1.7', {
        httpHeaders: { 'content-type': 'application/pdf' },
      }),
    );

    const [page, report, ...rest] = await read(archive);

    expect(page).toEqual({
      url: site,
      capturedAt: '2026-11-25T04:30:00.250Z',
      httpStatus: 200,
      headers: [['Content-Type', 'text/html; charset=utf-8']],
      mediaType: 'text/html',
      charset: 'utf-8',
      bytes: expect.any(Uint8Array),
    });
    expect(Buffer.from(page?.bytes ?? []).toString()).toBe(words);
    expect(report).toMatchObject({ mediaType: 'application/pdf', charset: null });
    expect(rest).toEqual([]);
  });

  it('is one that Claimdesk wrote: the page comes back as it was', async () => {
    const headers: [string, string][] = [
      ['Content-Type', 'text/html'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['X-Place', 'caf\xe9'],
      ['Content-Length', String(Buffer.byteLength(words))],
    ];
    const capture = {
      id: '0199a1b2-0000-7000-8000-000000000001',
      origin: 'address',
      requestedUrl: site,
      finalUrl: site,
      httpStatus: 200,
      headers,
      mediaType: 'text/html',
      capturedAt: '2026-11-25T04:30:00.123Z',
      bytes: Buffer.from(words),
      text: 'The café opened in 1932.',
      fileName: null,
    };
    const [page] = await read(await writeWarc(capture));
    expect(page).toMatchObject({ url: site, headers, capturedAt: capture.capturedAt });
    expect(Buffer.from(page?.bytes ?? []).toString()).toBe(words);

    const upload = {
      ...capture,
      requestedUrl: null,
      finalUrl: null,
      httpStatus: null,
      headers: [],
    };
    const [file] = await read(await writeWarc({ ...upload, mediaType: 'text/plain' }));
    expect(file).toMatchObject({ httpStatus: null, headers: [], mediaType: 'text/plain' });
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe(words);
  });

  const chunked = (text: string) =>
    `${Buffer.byteLength(text).toString(16)}; a=b\r\n${text}\r\n0\r\n\r\n`;

  it.each([
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(words)],
    ['deflate', { 'Content-Encoding': 'deflate' }, deflateSync(words)],
    ['bare deflate', { 'Content-Encoding': 'deflate' }, deflateRawSync(words)],
    ['Brotli', { 'content-encoding': 'BR' }, brotliCompressSync(words)],
    ['Zstandard', { 'Content-Encoding': 'zstd' }, zstdCompressSync(Buffer.from(words))],
    ['two packings', { 'Content-Encoding': 'gzip, br' }, brotliCompressSync(gzipSync(words))],
    ['chunks', { 'Transfer-Encoding': 'chunked' }, Buffer.from(chunked(words))],
    ['chunks that are joined again', { 'Transfer-Encoding': 'chunked' }, Buffer.from(words)],
  ])('gives a page without its packing: %s', async (_, headers, body) => {
    const httpHeaders = { 'Content-Type': 'text/html', ...headers };
    expect(await textsOf(await warcGzOf(answer(site, body, { httpHeaders })))).toEqual([words]);
  });

  it('may call its addresses the way Wget does', async () => {
    const warcHeaders = { 'WARC-Target-URI': `<${site}>` };
    const { url: _, ...page } = answer(site, words, { warcHeaders });
    expect(await read(await warcOf(page))).toMatchObject([{ url: site }]);
  });

  it('gives the first twenty pages of a crawl', async () => {
    const pages = Array.from({ length: 25 }, (_, at) => answer(`${site}/${at}`, words));
    const found = await read(await warcGzOf(...pages));
    expect(found.map(({ url }) => url)).toEqual(pages.slice(0, 20).map(({ url }) => url));
  });
});

describe('a WACZ', () => {
  const frame = answer('https://ads.example/frame', '<p>Buy!</p>');
  const moved = answer('http://paper.example/bridge', '', {
    statusline: 'HTTP/1.1 301 Moved Permanently',
    httpHeaders: { Location: '/b' },
  });
  const target = answer('http://paper.example/b', words);

  it('gives the pages that it lists, through their redirects, and no frame', async () => {
    const wacz = await waczOf(await warcGzOf(frame, target, moved), [
      { url: 'http://paper.example/bridge#top' },
      { url: 'http://paper.example/never-archived' },
    ]);
    expect(await read(wacz)).toMatchObject([{ url: 'http://paper.example/b', httpStatus: 200 }]);
  });

  it('gives of one address what was archived at the page’s own time', async () => {
    const warc = await warcGzOf(
      answer(site, 'before', { date: '2026-11-01T00:00:00Z' }),
      answer(site, 'after', { date: '2026-11-25T04:30:01Z' }),
      answer(site, 'gone', { date: '2026-11-25T04:30:00Z', statusline: 'HTTP/1.1 404 Not Found' }),
    );
    expect(await textsOf(await waczOf(warc, [{ url: site, ts: '2026-11-25T04:30:00Z' }]))).toEqual([
      'after',
    ]);
    expect(await textsOf(await waczOf(warc, [{ url: site }]))).toEqual(['before']);
  });

  it('goes round in no circle of redirects', async () => {
    const circle = answer(site, '', {
      statusline: 'HTTP/1.1 302 Found',
      httpHeaders: { Location: site },
    });
    const wacz = await waczOf(await warcGzOf(circle), [{ url: site }]);
    expect(await refusal(read(wacz))).toMatchObject({ reason: 'no_pages' });
  });

  it.each([
    ['lists none', null],
    ['lists none that are there', [{ url: 'https://paper.example/other' }]],
  ])('gives all documents where it %s', async (_, pages) => {
    const wacz = await waczOf(await warcGzOf(frame, target), pages);
    expect(await read(wacz)).toHaveLength(2);
  });

  it('is refused when a file of it is not the one that was packed', async () => {
    const warc = await warcGzOf(target);
    const hash = (bytes: Uint8Array) =>
      `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    const described = (hashOfWarc: string) => ({
      'datapackage.json': JSON.stringify({
        resources: [{ path: 'archive/data.warc.gz', hash: hashOfWarc }],
      }),
    });

    expect(await read(await waczOf(warc, null, described(hash(warc))))).toHaveLength(1);
    expect(
      await refusal(read(await waczOf(warc, null, described(hash(Buffer.from('other')))))),
    ).toMatchObject({
      code: 'unsupported_media_type',
      reason: 'altered',
      message: expect.stringContaining('its file archive/data.warc.gz'),
    });
  });
});

describe('the hashes that stand in an archive', () => {
  const packed = gzipSync(words);
  const digest = (algorithm: string, bytes: Uint8Array | string) =>
    createHash(algorithm).update(bytes).digest();
  const withDigest = (value: string, name = 'WARC-Payload-Digest') =>
    warcOf(
      answer(site, packed, {
        httpHeaders: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
        warcHeaders: { [name]: value },
      }),
    );

  it.each([
    ['in hexadecimal', `sha256:${digest('sha256', packed).toString('hex')}`],
    ['in capitals', `SHA-256:${digest('sha256', packed).toString('hex').toUpperCase()}`],
    ['in Base64', `sha512:${digest('sha512', packed).toString('base64')}`],
    ['of the page unpacked', `md5:${digest('md5', words).toString('hex')}`],
    ['of a kind that nobody here knows', 'crc32:00000000'],
    ['written in no known way', 'none'],
  ])('may be %s', async (_, value) => {
    expect(await textsOf(await withDigest(value))).toEqual([words]);
  });

  it('may be in Base32, as most archives have it', async () => {
    // Of “abc”, from RFC 3174.
    const page = answer(site, 'abc', {
      warcHeaders: { 'WARC-Payload-Digest': 'sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5' },
    });
    expect(await textsOf(await warcOf(page))).toEqual(['abc']);
  });

  it.each([
    ['WARC-Payload-Digest', `sha1:${'A'.repeat(32)}`],
    ['WARC-Payload-Digest', `sha256:${digest('sha256', 'other').toString('hex')}`],
    ['WARC-Payload-Digest', 'sha256:none'],
    ['WARC-Block-Digest', `sha256:${digest('sha256', 'other').toString('hex')}`],
  ])('refuse a page that they do not fit: %s %s', async (name, value) => {
    expect(await refusal(read(await withDigest(value, name)))).toEqual({
      code: 'unsupported_media_type',
      reason: 'altered',
      message: `The archive does not hold the page ${site} as it was archived: the bytes do not have the hash that stands beside them. Get the archive anew from where it comes.`,
      issues: [{ path: 'file', message: expect.any(String) }],
    });
  });

  it('let no changed byte of a page through', async () => {
    const archive = await warcOf(
      answer('https://paper.example/a.png', 'png', {
        httpHeaders: { 'Content-Type': 'image/png' },
      }),
      answer(site, words),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(archive.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = Buffer.from(archive);
          changed[at] = (changed[at] ?? 0) ^ change;
          const texts = await textsOf(changed).catch((error) => {
            expect(error.name).toBe('ClaimdeskError');
            return [];
          });
          expect([[], [words]]).toContainEqual(texts);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('an archive is read in a thread of its own', () => {
  it('which gives the pages and the refusals', async () => {
    const wacz = await waczOf(await warcGzOf(answer(site, words)), [{ url: site }]);
    expect(await isArchive(wacz)).toBe(true);
    const [page] = await readArchive(wacz, 'bridge.wacz');
    expect(Buffer.from(page?.bytes ?? []).toString()).toBe(words);
    expect(page?.headers).toEqual([['Content-Type', 'text/html; charset=utf-8']]);
    expect(await refusal(readArchive(Buffer.from('Words.'), 'bridge.wacz'))).toMatchObject({
      code: 'unsupported_media_type',
      reason: 'kind',
    });
  }, 30_000);

  it('which ends when it takes too long', async () => {
    const archive = await warcGzOf(answer(site, words));
    const reading = readArchive(archive, 'bridge.warc.gz', { timeLimitMs: 1 });
    expect(await refusal(reading)).toMatchObject({ code: 'too_large', reason: 'time' });
  });

  it('which ends at once when nobody waits for it any more', async () => {
    const archive = await warcGzOf(answer(site, words));
    const gone = new Error('Nobody waits.');
    const canceller = new AbortController();
    const reading = readArchive(archive, 'bridge.warc.gz', { signal: canceller.signal });
    canceller.abort(gone);
    await expect(reading).rejects.toBe(gone);
  });
});
