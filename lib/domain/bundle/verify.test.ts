import { beforeAll, describe, expect, it } from 'vitest';
import { bundleCrypto } from '@/lib/adapters/bundle-crypto/bundle-crypto';
import { faultWords } from '@/lib/domain/bundle/fault';
import {
  MANIFEST,
  REPORT_HTML,
  REPORT_JSON,
  SIGNATURE,
  TIMESTAMP,
} from '@/lib/domain/bundle/file-names';
import { MAX_FILE_BYTES } from '@/lib/domain/bundle/limits';
import { Manifest } from '@/lib/domain/bundle/manifest';
import { timestampWords } from '@/lib/domain/bundle/told';
import { type Checking, verifyBundle } from '@/lib/domain/bundle/verify';
import type { BundleFile } from '@/lib/domain/bundle/write-zip';
import {
  publicOf,
  readable,
  sampleFiles,
  signed,
  stampedFiles,
  testKey,
  zipBundle,
} from '@/tests/support/bundle';
import { zipOf } from '@/tests/support/docx';
import { type Authority, makeAuthority } from '@/tests/support/timestamp-authority';

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf: Checking['textOf'] = async (_, bytes) => new TextDecoder().decode(bytes);

const check = async (files: Iterable<BundleFile>, more: Partial<Checking> = {}) =>
  verifyBundle(readable(await zipBundle(files)), { ...bundleCrypto, ...more });

const checkBytes = (bytes: Uint8Array) => verifyBundle(readable(bytes), bundleCrypto);

const isBytes = ({ name }: BundleFile) => /^copies\/[0-9a-f]{64}$/.test(name);
const isText = ({ name }: BundleFile) => name.endsWith('.txt');

const changed = (bytes: Uint8Array, at = Math.floor(bytes.length / 2)) =>
  bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

const alter = (files: BundleFile[], is: (file: BundleFile) => boolean): BundleFile[] => {
  const name = files.find(is)?.name;
  return files.map((file) => (file.name === name ? { name, bytes: changed(file.bytes) } : file));
};

describe('an unaltered bundle', () => {
  it('holds, is signed, and every quote stands in the bytes that were read anew', async () => {
    const { citations, ...found } = await check(sampleFiles(), { textOf });
    expect(found).toMatchObject({
      holds: true,
      faults: [],
      signer: { publicKey: publicOf(testKey(1)), isValid: true, isExpected: null },
    });
    expect(found.files.whole).toBe(found.files.listed);
    const quoted = citations.filter(({ quote }) => quote);
    expect(quoted.length).toBeGreaterThan(3);
    expect(new Set(quoted.map(({ outcome }) => outcome))).toEqual(new Set(['in_bytes']));
  });

  it('says that only the text was looked at where nothing reads bytes', async () => {
    const { citations, holds } = await check(sampleFiles());
    expect(holds).toBe(true);
    expect(citations.map(({ outcome }) => outcome)).toContain('in_text');
    expect(citations.map(({ outcome }) => outcome)).not.toContain('in_bytes');
  });

  it.each(['protected', 'lost', 'too_large'] as const)(
    'says of a copy that is withheld as %s that its words were not checked',
    async (withheld) => {
      const { citations, holds } = await check(sampleFiles({ withheld }), { textOf });
      expect(holds).toBe(true);
      expect(citations.map(({ outcome }) => outcome)).toContain(withheld);
    },
  );

  it('is the same to the byte each time', async () => {
    expect(await zipBundle(sampleFiles())).toEqual(await zipBundle(sampleFiles()));
  });

  it('is not held against a machine that knows no Ed25519, which says so', async () => {
    const found = await check(sampleFiles(), { isSigned: async () => null });
    expect(found).toMatchObject({ holds: true, signer: { isValid: null } });
  });
});

describe('the expected key', () => {
  it('is told from another, however well the other signed', async () => {
    const expectedKey = publicOf(testKey(1));
    expect(await check(sampleFiles(), { expectedKey })).toMatchObject({
      holds: true,
      signer: { isExpected: true },
    });
    expect(await check(sampleFiles({ key: testKey(2) }), { expectedKey })).toMatchObject({
      faults: [{ code: 'other_key', name: SIGNATURE }],
      signer: { isValid: true, isExpected: false },
    });
  });
});

describe('tampering is caught and named', () => {
  it.each([
    ['the report in HTML', ({ name }: BundleFile) => name === REPORT_HTML],
    ['the report in JSON', ({ name }: BundleFile) => name === REPORT_JSON],
    ['a copy', isBytes],
    ['the text of a copy', isText],
    ['the head of a copy', ({ name }: BundleFile) => name.endsWith('.warc-head')],
  ])('%s altered', async (_, is) => {
    const files = sampleFiles();
    const found = await check(alter(files, is), { textOf });
    expect(found.faults).toEqual([{ code: 'altered', name: files.find(is)?.name }]);
  });

  it('a copy altered: its words are not said to stand', async () => {
    const { citations } = await check(alter(sampleFiles(), isBytes), { textOf });
    expect(citations.map(({ outcome }) => outcome)).toContain('not_checked');
  });

  it('the manifest altered, with the file that it lists', async () => {
    const files = sampleFiles().map(({ name, bytes }) => {
      const text = new TextDecoder().decode(bytes);
      return { name, bytes: name === MANIFEST ? utf8(text.replace('Nordvik', 'Nordwik')) : bytes };
    });
    expect((await check(files)).faults).toEqual([
      { code: 'signature_wrong', name: SIGNATURE },
      { code: 'report_differs', name: REPORT_JSON },
    ]);
  });

  it.each([
    ['no JSON', 'manifest?'],
    ['another format', '{"format":"other"}'],
  ])('a manifest that is %s', async (_, text) => {
    const files = sampleFiles().map((file) =>
      file.name === MANIFEST ? { ...file, bytes: utf8(text) } : file,
    );
    expect((await check(files)).faults).toEqual([
      { code: 'manifest_unreadable', name: MANIFEST },
      { code: 'signature_wrong', name: SIGNATURE },
    ]);
  });

  it('the signature altered', async () => {
    const files = sampleFiles().map(({ name, bytes }) => {
      const text = new TextDecoder().decode(bytes);
      const other = text.replace(
        /("signature": ")(.)/,
        (_, key, first) => `${key}${first === 'A' ? 'B' : 'A'}`,
      );
      return { name, bytes: name === SIGNATURE ? utf8(other) : bytes };
    });
    const found = await check(files);
    expect(found.faults).toEqual([{ code: 'signature_wrong', name: SIGNATURE }]);
    expect(found.signer?.isValid).toBe(false);
  });

  it('the signature of another key under a manifest that names the first', async () => {
    const [manifest, , ...files] = sampleFiles();
    if (!manifest) throw new Error('no manifest');
    const read = Manifest.parse(JSON.parse(new TextDecoder().decode(manifest.bytes)));
    expect((await check(signed(read, files, testKey(2)))).faults).toEqual([
      { code: 'signature_wrong', name: SIGNATURE },
    ]);
  });

  it.each([
    [MANIFEST, ['no_manifest']],
    [SIGNATURE, ['no_signature']],
    [REPORT_HTML, ['removed']],
    [REPORT_JSON, ['removed']],
  ])('%s removed', async (name, codes) => {
    const { faults } = await check(sampleFiles().filter((file) => file.name !== name));
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });

  it('a copy removed', async () => {
    const files = sampleFiles();
    const gone = files.find(isBytes);
    const { faults, citations } = await check(files.filter((file) => file !== gone));
    expect(faults).toEqual([{ code: 'removed', name: gone?.name }]);
    expect(citations.map(({ outcome }) => outcome)).toContain('not_checked');
  });

  it('a file added', async () => {
    const { faults } = await check([...sampleFiles(), { name: 'note.txt', bytes: utf8('Hm') }]);
    expect(faults).toEqual([{ code: 'added', name: 'note.txt' }]);
  });

  it('a file renamed', async () => {
    const files = sampleFiles().map((file) =>
      file.name === REPORT_HTML ? { ...file, name: 'other.html' } : file,
    );
    const { faults } = await check(files);
    expect(faults).toEqual([{ code: 'renamed', name: 'other.html', listedAs: REPORT_HTML }]);
    expect(faults.map(faultWords)).toEqual([
      'other.html was renamed: the manifest calls it report.html.',
    ]);
  });

  it('words that do not stand in the copy, though everything is signed', async () => {
    const { faults, citations } = await check(
      sampleFiles({ says: (quote) => quote.replace(/\p{L}+/u, 'Otherwise') }),
      { textOf },
    );
    expect(faults).toEqual([{ code: 'words_missing', name: null }]);
    expect(citations.map(({ outcome }) => outcome)).toContain('missing');
  });

  it('a copy that the manifest lists with other bytes than the report cites', async () => {
    const [manifest, , ...files] = sampleFiles();
    if (!manifest) throw new Error('no manifest');
    const read = Manifest.parse(JSON.parse(new TextDecoder().decode(manifest.bytes)));
    const name = files.find(isBytes)?.name;
    const bytes = utf8('Other bytes.');
    const sha256 = await bundleCrypto.sha256(bytes);
    const listed = read.files.map((file) =>
      file.name === name ? { name, size: bytes.length, sha256 } : file,
    );
    const swapped = files.map((file) => (file.name === name ? { name, bytes } : file));
    const { faults, citations } = await check(
      signed({ ...read, files: listed }, swapped, testKey(1)),
    );
    expect(faults).toEqual([{ code: 'copy_differs', name }]);
    expect(citations.map(({ outcome }) => outcome)).toContain('not_checked');
  });

  it('words that stand in the kept text alone and not in the bytes', async () => {
    const { faults } = await check(sampleFiles(), { textOf: async () => 'Something else.' });
    expect(faults).toEqual([{ code: 'words_missing', name: null }]);
  });
});

describe('a timestamp', () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await makeAuthority();
  });

  const isStamp = ({ name }: BundleFile) => name === TIMESTAMP;

  it('is told with who says when', async () => {
    const found = await check(await stampedFiles(authority));
    expect(found).toMatchObject({
      holds: true,
      timestamp: { fault: null, authority: 'Clockwork', isKnown: null },
    });
    expect(timestampWords(found)).toMatch(
      /^“Clockwork” says that the signature was there on \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\. Whether/,
    );
  });

  it('is judged where an authority is expected', async () => {
    const files = await stampedFiles(authority);
    const known = await check(files, { authorities: [authority.root] });
    expect(known).toMatchObject({ holds: true, timestamp: { isKnown: true } });
    const { root } = await makeAuthority();
    expect((await check(files, { authorities: [root] })).faults).toEqual([
      { code: 'timestamp_unknown', name: TIMESTAMP },
    ]);
  });

  it('is missed where it was removed, and refused where it was added', async () => {
    const files = await stampedFiles(authority);
    expect((await check(files.filter((file) => !isStamp(file)))).faults).toEqual([
      { code: 'removed', name: TIMESTAMP },
    ]);
    expect((await check([...sampleFiles(), ...files.filter(isStamp)])).faults).toEqual([
      { code: 'added', name: TIMESTAMP },
    ]);
  });

  it('of another bundle is told as such', async () => {
    const other = (await stampedFiles(authority, { copies: 1 })).find(isStamp);
    const files = (await stampedFiles(authority)).map((file) =>
      isStamp(file) && other ? other : file,
    );
    expect((await check(files)).faults).toEqual([{ code: 'timestamp_differs', name: TIMESTAMP }]);
  });

  it('is named where it was altered, or is none', async () => {
    const files = await stampedFiles(authority);
    const altered = (bytes: (given: Uint8Array) => Uint8Array) =>
      files.map((file) => (isStamp(file) ? { ...file, bytes: bytes(file.bytes) } : file));
    expect((await check(altered((given) => changed(given, given.length - 3)))).faults).toEqual([
      { code: 'timestamp_wrong', name: TIMESTAMP },
    ]);
    for (const none of [new Uint8Array(), new Uint8Array(300_000), utf8('not one')]) {
      expect((await check(altered(() => none))).faults).toEqual([
        { code: 'timestamp_unreadable', name: TIMESTAMP },
      ]);
    }
  });
});

describe('an archive that programs could read in two ways is refused', () => {
  it('with a directory that is longer than its files need', async () => {
    const bytes = await zipBundle(sampleFiles());
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(bytes.length - 6, 0, true);
    const read = (start: number, end: number) => {
      expect(end - start).toBeLessThan(1_000);
      return readable(bytes).read(start, end);
    };
    expect((await verifyBundle({ size: bytes.length, read }, bundleCrypto)).faults).toEqual([
      { code: 'repacked', name: null },
    ]);
  });

  const twice = (): BundleFile[] => {
    const files = sampleFiles();
    return [...files, ...files.filter(({ name }) => name === REPORT_HTML)];
  };

  it('with the same name twice', async () => {
    expect((await check(twice())).faults).toEqual([{ code: 'duplicate_name', name: REPORT_HTML }]);
  });

  it.each([
    '../report.htm',
    '/report.html',
    'a\\b.html',
    'C:report.html',
    'a/../b.html',
    'a/b/c',
    '',
  ])('with a file that is called %j', async (name) => {
    expect((await check([...sampleFiles(), { name, bytes: utf8('x') }])).faults).toEqual([
      { code: 'unsafe_name', name },
    ]);
  });

  it('with packed files, however little they would unpack to', async () => {
    const { faults } = await checkBytes(
      await zipOf({ 'report.html': '0'.repeat(1_000_000), 'report.json': '{}' }),
    );
    expect(faults).toContainEqual({ code: 'packed', name: 'report.html' });
  });

  it('with a file that says it is endless', async () => {
    const bytes = await zipBundle([{ name: 'report.html', bytes: utf8('x') }]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const central = bytes.length - 22 - 46 - 'report.html'.length;
    for (const field of [20, 24]) view.setUint32(central + field, MAX_FILE_BYTES + 1, true);
    expect((await checkBytes(bytes)).faults).toEqual([
      { code: 'file_too_large', name: 'report.html' },
    ]);
  });

  it('with more files than it may have', async () => {
    const files = Array.from({ length: 20_000 }, (_, index) => ({
      name: String(index),
      bytes: new Uint8Array(),
    }));
    const bytes = await zipBundle(files);
    new DataView(bytes.buffer, bytes.byteOffset).setUint16(bytes.length - 12, 20_001, true);
    expect((await checkBytes(bytes)).faults).toEqual([{ code: 'too_many_files', name: null }]);
  });

  it('that is larger than it may be, before anything of it is read', async () => {
    const read = () => Promise.reject(new Error('It was read.'));
    expect(await verifyBundle({ size: 2 ** 32, read }, bundleCrypto)).toMatchObject({
      faults: [{ code: 'too_large', name: null }],
    });
  });

  it.each([
    ['bytes before it', (bytes: Uint8Array) => Buffer.concat([utf8('#!'), bytes]), 'repacked'],
    ['bytes after it', (bytes: Uint8Array) => Buffer.concat([bytes, utf8('more')]), 'not_a_zip'],
    ['half of it', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), 'not_a_zip'],
    ['a local header', (bytes: Uint8Array) => changed(bytes, 10), 'repacked'],
    ['nothing', () => new Uint8Array(), 'not_a_zip'],
  ])('with %s changed', async (_, change, code) => {
    const { faults } = await checkBytes(change(await zipBundle(sampleFiles())));
    expect(faults.map((fault) => fault.code)).toContain(code);
  });

  it('wherever a single byte of it is changed', async () => {
    const bytes = await zipBundle(sampleFiles());
    const step = Math.ceil(bytes.length / 150);
    for (let at = 0; at < bytes.length; at += step) {
      expect((await checkBytes(changed(bytes, at))).holds, `byte ${at}`).toBe(false);
    }
  });

  it('is what other programs open without a complaint when it is whole', async () => {
    const { fromBufferPromise } = await import('yauzl');
    const files = sampleFiles();
    const zip = await fromBufferPromise(Buffer.from(await zipBundle(files)), { lazyEntries: true });
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName);
    expect(names).toEqual(files.map(({ name }) => name));
  });
});
