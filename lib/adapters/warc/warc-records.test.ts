import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { byteReader } from '@/lib/adapters/warc/byte-reader';
import { warcRecords } from '@/lib/adapters/warc/warc-records';
import { warcOf } from '@/tests/support/web-archive';

type Read = { type: string; url: string; block: string };

async function recordsOf(warc: Uint8Array): Promise<Read[]> {
  const records: Read[] = [];
  for await (const { type, headers, length, take } of warcRecords(warc)) {
    const url = headers.get('warc-target-uri') ?? '';
    records.push({ type, url, block: (await take(length)).toString('base64') });
  }
  return records;
}

async function byWarcio(warc: Uint8Array): Promise<Read[]> {
  const records: Read[] = [];
  for await (const record of new WARCParser([warc], { parseHttp: false })) {
    const block = Buffer.from(await record.readFully()).toString('base64');
    records.push({ type: record.warcType, url: record.warcTargetURI ?? '', block });
  }
  return records;
}

const written = fc.record({
  type: fc.constantFrom('response' as const, 'resource' as const, 'metadata' as const),
  url: fc.webUrl(),
  body: fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom('', '\r\n\r\n', 'WARC/1.1\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n', '\n\n\n'),
  ),
});

describe('the records of a WARC file', () => {
  it('are those that warcio reads, packed or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 5 }), async (list) => {
        const warc = await warcOf(...list);
        const expected = await byWarcio(warc);
        expect(expected).toHaveLength(list.length);
        expect(await recordsOf(warc)).toEqual(expected);
        expect(await recordsOf(gzipSync(warc))).toEqual(expected);
      }),
    );
  });

  it('may have lines that end as on Unix, values that go on and blanks about them', async () => {
    const warc =
      'WARC/1.0\nWARC-Type :  resource \nWARC-Target-URI: urn:a\n b\nContent-Length:3\n\nabc\n\n';
    expect(await recordsOf(Buffer.from(warc))).toEqual([
      { type: 'resource', url: 'urn:a b', block: Buffer.from('abc').toString('base64') },
    ]);
  });

  it('are gone over unread', async () => {
    const warc = await warcOf({ url: 'urn:a', body: 'one' }, { url: 'urn:b', body: 'two' });
    const urls: unknown[] = [];
    for await (const { headers, take } of warcRecords(warc)) {
      urls.push(headers.get('warc-target-uri'));
      await take(1);
    }
    expect(urls).toEqual(['urn:a', 'urn:b']);
  });
});

describe('a stream of bytes', () => {
  it('is read alike wherever its chunks end', async () => {
    const lines = ['WARC/1.1', '', 'a: b', 'c'.repeat(50)];
    const whole = Buffer.from(`${lines.join('\r\n')}\nBODYTAIL`);
    const cuts = fc.array(fc.nat(whole.length), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const at = [0, ...places.toSorted((a, b) => a - b), whole.length];
        function* chunks() {
          for (const [index, start] of at.entries()) yield whole.subarray(start, at[index + 1]);
        }
        const reader = byteReader(Readable.from(chunks()), 1_000);
        for (const line of lines) expect((await reader.line())?.toString()).toBe(line);
        await reader.skip(2);
        expect((await reader.take(2)).toString()).toBe('DY');
        await reader.skip(4);
        expect(await reader.line()).toBeNull();
        await expect(reader.take(1)).rejects.toMatchObject({ facts: { reason: 'damaged' } });
      }),
    );
  });
});
