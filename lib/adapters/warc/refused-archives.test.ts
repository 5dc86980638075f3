import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isArchive } from '@/lib/adapters/warc/open-archive';
import { readArchiveTask } from '@/lib/adapters/warc/read-archive-task';
import { zipOf } from '@/tests/support/docx';
import { answer, type Written, waczOf, warcGzOf, warcOf } from '@/tests/support/web-archive';

const site = 'https://paper.example/bridge';
const words = '<!doctype html><p>The café opened in 1932.</p>';
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

const read = (bytes: Uint8Array, name = 'bridge.warc') => readArchiveTask({ bytes, name });

const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => {
      throw new Error('It was not refused.');
    },
    ({ code, message, facts }) => ({ code, reason: facts.reason, message }),
  );

describe('what is no archive, or no whole one, is refused', () => {
  const damaged = {
    code: 'unsupported_media_type',
    reason: 'damaged',
    message: 'This archive is damaged or was cut short, and cannot be read. Save it anew.',
  };

  it.each([
    ['not packed', warcOf],
    ['packed', warcGzOf],
  ])('cut short anywhere, %s', async (_, make) => {
    const whole = await make(answer(site, words));
    for (let length = 150; length < whole.length; length += 7) {
      // The two empty lines after the last record are no part of it.
      if (make === warcOf && length >= whole.length - 4) continue;
      expect(await refusal(read(whole.subarray(0, length)))).toMatchObject(damaged);
    }
  });

  it.each([
    ['bytes between its records', (warc: string) => `${warc}noise\r\n\r\n`],
    ['a record without its length', (warc: string) => warc.replace(/Content-Length: \d+\r\n/, '')],
    ['a length that is none', (warc: string) => warc.replace(/Content-Length: /, '$&-')],
    ['a length that is too small', (warc: string) => warc.replace(/(Content-Length: )\d/, '$1')],
    ['a length that is too large', (warc: string) => warc.replace(/Content-Length: /, '$&9')],
    ['no date', (warc: string) => warc.replace(/WARC-Date: /, '$&not ')],
    ['a field that is none', (warc: string) => warc.replace(/WARC-Type/, 'no field\r\n$&')],
    ['an endless line', (warc: string) => warc.replace(/WARC-Type/, `${'x'.repeat(200_000)}$&`)],
    [
      'endless fields',
      (warc: string) => warc.replace(/WARC-Type/, `${'a: b\r\n'.repeat(20_000)}$&`),
    ],
  ])('one with %s', async (_, spoil) => {
    const warc = (await warcOf(answer(site, words))).toString('latin1');
    const spoiled = Buffer.from(spoil(warc), 'latin1');
    expect(spoiled.equals(Buffer.from(warc, 'latin1'))).toBe(false);
    expect(await refusal(read(spoiled))).toMatchObject(damaged);
  });

  it('a page whose packing is broken or unknown', async () => {
    for (const packing of ['gzip', 'br', 'compress']) {
      const httpHeaders = { 'Content-Type': 'text/html', 'Content-Encoding': packing };
      const archive = await warcOf(answer(site, words, { httpHeaders }));
      expect(await refusal(read(archive))).toMatchObject(damaged);
    }
  });

  it('a WACZ whose lists are broken', async () => {
    const warc = await warcGzOf(answer(site, words));
    for (const name of ['datapackage.json', 'pages/pages.jsonl']) {
      expect(await refusal(read(await waczOf(warc, null, { [name]: '{' })))).toMatchObject(damaged);
      expect(await refusal(read(await waczOf(warc, null, { [name]: '7' })))).toMatchObject(damaged);
    }
    expect(await refusal(read((await waczOf(warc, null)).subarray(0, 300)))).toMatchObject(damaged);
  });

  it.each([
    ['text', () => bytesOf('The bridge opened in 1932.')],
    ['nothing', () => new Uint8Array()],
    ['a packed text', () => gzipSync('The bridge opened in 1932.')],
    ['a ZIP of something else', () => zipOf({ 'notes.txt': 'Words.' })],
  ])('%s', async (_, make) => {
    const bytes = await make();
    expect(await isArchive(bytes)).toBe(false);
    expect(await refusal(read(bytes, 'bridge.wacz'))).toMatchObject({
      code: 'unsupported_media_type',
      reason: 'kind',
      message: '“bridge.wacz” is no web archive. Give a .warc, a .warc.gz or a .wacz.',
    });
  });

  it.each([
    ['pictures alone', answer(site, 'png', { httpHeaders: { 'Content-Type': 'image/png' } })],
    ['an error alone', answer(site, words, { statusline: 'HTTP/1.1 500 Broken' })],
    ['no answers', { type: 'warcinfo', body: 'software: another\r\n' } satisfies Written],
    ['an answer that is none', answer(site, words, { statusline: 'SSH-2.0' })],
  ])('one of %s', async (_, record: Written) => {
    expect(await refusal(read(await warcGzOf(record)))).toMatchObject({
      code: 'invalid_input',
      reason: 'no_pages',
      message: expect.stringContaining('“bridge.warc” holds no page'),
    });
  });
});

describe('an archive beyond all measure is refused', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000);
  const tooLarge = { code: 'too_large', reason: 'size' };

  it('packed as a whole', async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from('WARC/1.1\r\nContent-Length: 90000000\r\n\r\n'), zeros(90)]),
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(read(bomb))).toMatchObject(tooLarge);
  });

  it('already too large as it is', async () => {
    expect(await refusal(read(Buffer.alloc(100_000_001)))).toMatchObject({
      ...tooLarge,
      message: 'This archive is over 100 MB. Archive fewer pages at a time.',
    });
  });

  it('packed as a page', async () => {
    const page = answer(site, gzipSync(zeros(60)), {
      httpHeaders: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
    });
    expect(await refusal(read(await warcOf(page)))).toMatchObject({
      ...tooLarge,
      message: `The page ${site} in this archive is over 50 MB.`,
    });
  });

  it('packed as a WACZ', async () => {
    const wacz = await waczOf(zeros(90), null);
    expect(wacz.length).toBeLessThan(200_000);
    expect(await isArchive(wacz)).toBe(false);
    expect(await refusal(read(wacz))).toMatchObject(tooLarge);
  });

  it('of too many files', async () => {
    const parts = Array.from({ length: 5_001 }, (_, at) => [`indexes/${at}`, '']);
    const wacz = await waczOf(await warcGzOf(answer(site, words)), null, Object.fromEntries(parts));
    expect(await refusal(read(wacz))).toMatchObject({
      ...tooLarge,
      message: 'This archive packs 5,002 files. Archive fewer pages at a time.',
    });
  });

  it('of one page that is too large, or of pages that are together', async () => {
    const large = (at: number, megabytes: number) =>
      answer(`${site}/${at}`, zeros(megabytes), {
        warcHeaders: { 'WARC-Block-Digest': 'none', 'WARC-Payload-Digest': 'none' },
      });
    expect(await refusal(read(await warcOf(large(0, 51))))).toMatchObject(tooLarge);
    expect(
      await refusal(read(await warcOf(large(0, 34), large(1, 34), large(2, 34)))),
    ).toMatchObject(tooLarge);
  });
});
