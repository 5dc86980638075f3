import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { type WarcCapture, writeWarc } from '@/lib/adapters/warc/write-warc';

const run = promisify(execFile);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const page: WarcCapture = {
  id: '0199a1b2-0000-7000-8000-000000000001',
  origin: 'address',
  requestedUrl: 'http://paper.example/bridge',
  redirects: ['https://paper.example/bridge'],
  finalUrl: 'https://paper.example/news/bridge?page=1#top',
  requestHeaders: [['Accept', 'text/html']],
  httpStatus: 200,
  headers: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Encoding', 'br'],
    ['Content-Length', '31'],
    ['Set-Cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ],
  mediaType: 'text/html',
  capturedAt: '2026-11-25T04:30:00.123Z',
  bytes: Buffer.from('<p>The café opened in 1932.</p>'),
  text: 'The café opened in 1932.',
  fileName: null,
};

const upload: WarcCapture = {
  ...page,
  origin: 'upload',
  requestedUrl: null,
  redirects: [],
  finalUrl: null,
  httpStatus: null,
  headers: [],
  mediaType: 'text/plain',
  charset: 'utf-8',
  fileName: 'minutes\r\nof the council.txt',
};

type Member = { head: string; headers: Map<string, string>; block: Buffer };

/** The records by the book alone: one gzip member each, a head, `Content-Length` bytes of block. */
function members(warc: Uint8Array): Member[] {
  const list: Member[] = [];
  for (const start of memberStarts(Buffer.from(warc))) {
    const record = firstMember(Buffer.from(warc).subarray(start));
    const end = record.indexOf('\r\n\r\n') + 4;
    const head = record.subarray(0, end).toString('utf8');
    const lines = head.trimEnd().split('\r\n').slice(1);
    const headers = new Map(
      lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const block = record.subarray(end, -4);
    expect(head).toMatch(/^WARC\/1\.1\r\n/);
    expect(record.subarray(-4).toString()).toBe('\r\n\r\n');
    expect(block.length).toBe(Number(headers.get('Content-Length')));
    list.push({ head, headers, block });
  }
  return list;
}

const MEMBER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

function memberStarts(warc: Buffer): number[] {
  const starts: number[] = [];
  for (let at = warc.indexOf(MEMBER); at >= 0; at = warc.indexOf(MEMBER, at + 1)) starts.push(at);
  return starts;
}

function firstMember(bytes: Buffer): Buffer {
  const next = memberStarts(bytes)[1];
  return gunzipSync(bytes.subarray(0, next));
}

const typeOf = ({ headers }: Member) => headers.get('WARC-Type');

async function recordOf(capture: WarcCapture, type: string): Promise<Member> {
  const found = members(await writeWarc(capture)).find((member) => typeOf(member) === type);
  if (!found) throw new Error(`There is no ${type}.`);
  return found;
}

/** The two sides of the empty line. */
function httpOf({ block }: Member): { lines: string[]; body: Buffer } {
  const end = block.indexOf('\r\n\r\n');
  return {
    lines: block.subarray(0, end).toString('latin1').split('\r\n'),
    body: block.subarray(end + 4),
  };
}

describe('a capture as a WARC file', () => {
  it('holds the page, what asked for it, how it came and its text', async () => {
    const records = members(await writeWarc(page));

    expect(records.map(typeOf)).toEqual([
      'warcinfo',
      'request',
      'response',
      'metadata',
      'conversion',
    ]);
    expect(records[1]?.block.toString()).toBe(
      'GET /news/bridge?page=1 HTTP/1.1\r\nHost: paper.example\r\nAccept: text/html\r\n\r\n',
    );
    expect(records[3]?.block.toString()).toBe(
      'origin: address\r\nrequestedUri: http://paper.example/bridge\r\nredirectUri: https://paper.example/bridge\r\n',
    );
    expect(records[4]?.block.toString()).toBe(page.text);
    for (const { headers } of records.slice(1)) {
      expect(headers.get('WARC-Target-URI')).toBe('https://paper.example/news/bridge?page=1');
      expect(headers.get('WARC-Date')).toBe(page.capturedAt);
      expect(headers.get('WARC-Warcinfo-ID')).toBe(records[0]?.headers.get('WARC-Record-ID'));
    }
  });

  it('names each record, the bytes by the capture’s own id, and ties the others to them', async () => {
    const records = members(await writeWarc(page));
    const ids = records.map(({ headers }) => headers.get('WARC-Record-ID') ?? '');
    const main = `<urn:uuid:${page.id}>`;

    expect(ids[2]).toBe(main);
    expect(new Set(ids).size).toBe(5);
    for (const id of ids)
      expect(id).toMatch(/^<urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}>$/);
    expect(records[1]?.headers.get('WARC-Concurrent-To')).toBe(main);
    expect(records[3]?.headers.get('WARC-Refers-To')).toBe(main);
    expect(records[4]?.headers.get('WARC-Refers-To')).toBe(main);
  });

  it('gives the body as it is kept, beside headers that no longer call it packed', async () => {
    const { lines, body } = httpOf(await recordOf(page, 'response'));

    expect(body.equals(page.bytes)).toBe(true);
    expect(lines).toEqual([
      'HTTP/1.1 200 OK',
      'Content-Type: text/html; charset=utf-8',
      'X-Orig-Content-Encoding: br',
      'X-Orig-Content-Length: 31',
      'Set-Cookie: a=1',
      'set-cookie: b=2',
      'Content-Length: 32',
    ]);
  });

  it.each([
    ['page', page],
    ['upload', upload],
    ['page without bytes', { ...page, bytes: new Uint8Array() }],
  ])('says the SHA-256 of each record and of the %s in it', async (_, capture) => {
    const [, ...records] = members(await writeWarc(capture));
    for (const member of records) {
      const isHttp = ['request', 'response'].includes(typeOf(member) ?? '');
      const payload = isHttp ? httpOf(member).body : member.block;
      expect(member.headers.get('WARC-Block-Digest')).toBe(`sha256:${sha256(member.block)}`);
      expect(member.headers.get('WARC-Payload-Digest')).toBe(`sha256:${sha256(payload)}`);
    }
    const main = records.find((member) => /^re(?:sponse|source)$/.test(typeOf(member) ?? ''));
    expect(main?.headers.get('WARC-Payload-Digest')).toBe(`sha256:${sha256(capture.bytes)}`);
  });

  it('holds an uploaded file as a resource, under the name of its hash', async () => {
    const records = members(await writeWarc(upload));
    const { headers, block } = await recordOf(upload, 'resource');

    expect(records.map(typeOf)).toEqual(['warcinfo', 'resource', 'metadata', 'conversion']);
    expect(block.equals(upload.bytes)).toBe(true);
    expect(headers.get('WARC-Target-URI')).toBe(`urn:sha256:${sha256(upload.bytes)}`);
    expect(headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect((await recordOf(upload, 'metadata')).block.toString()).toBe(
      'origin: upload\r\nfileName: minutes of the council.txt\r\n',
    );
  });

  it('leaves out what it does not know: the request, the text', async () => {
    const { requestHeaders: _, ...unasked } = page;
    const records = members(await writeWarc({ ...unasked, text: '' }));
    expect(records.map(typeOf)).toEqual(['warcinfo', 'response', 'metadata']);
  });

  it('is the same bytes every time', async () => {
    expect(Buffer.from(await writeWarc(page)).equals(await writeWarc({ ...page }))).toBe(true);
  });

  it('is read by warcio, from its index too', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'claimdesk-warc-'));
    try {
      const file = path.join(directory, 'capture.warc.gz');
      await writeFile(file, await writeWarc(page));
      const { stdout } = await run(path.resolve('node_modules/.bin/warcio'), ['cdx-index', file]);
      const [found] = stdout.split('\n');
      expect(found).toContain('example,paper)/news/bridge?page=1 20261125043000 {');
      expect(JSON.parse(found?.slice(found.indexOf('{')) ?? '')).toMatchObject({
        url: 'https://paper.example/news/bridge?page=1',
        mime: 'text/html',
        status: '200',
        digest: sha256(page.bytes),
      });
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('keeps any headers as they came, and no more of them than came', async () => {
    const name = fc.constantFrom('Set-Cookie', 'set-cookie', 'X-Empty', 'Link', 'ETag');
    const value = fc.oneof(
      fc.constantFrom('', ',,,', 'a,,,b', 'caf\xe9', 'a: b', '  spaced  '),
      fc.string({
        unit: fc.integer({ min: 32, max: 255 }).map((code) => String.fromCharCode(code)),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, value)), async (headers) => {
        const { lines, body } = httpOf(await recordOf({ ...page, headers }, 'response'));
        expect(lines.slice(1, -1)).toEqual(headers.map(([key, text]) => `${key}: ${text}`));
        expect(body.equals(page.bytes)).toBe(true);
      }),
    );
  });

  it('lets no header begin a line, a record or a body of its own', async () => {
    const headers: [string, string][] = [
      ['X-Broken', 'a\r\nSet-Cookie: b=1\r\n\r\n<p>Other words.</p>'],
      ['X-Broken\r\nEvil', 'a'],
      [':status', '200'],
      ['X-Script', 'жирный'],
    ];
    const { lines, body } = httpOf(await recordOf({ ...page, headers }, 'response'));

    expect(lines).toEqual([
      'HTTP/1.1 200 OK',
      'X-Broken: a Set-Cookie: b=1 <p>Other words.</p>',
      `X-Script: ${Buffer.from('жирный').toString('latin1')}`,
      'Content-Length: 32',
    ]);
    expect(body.equals(page.bytes)).toBe(true);
  });

  it('gives warcio the same headers and body', async () => {
    const found: string[] = [];
    for await (const record of new WARCParser([await writeWarc(page)])) {
      if (record.warcType !== 'response') continue;
      found.push(await record.contentText(), record.httpHeaders?.headers.get('set-cookie') ?? '');
    }
    expect(found).toEqual([page.bytes.toString(), 'a=1, b=2']);
  });
});
