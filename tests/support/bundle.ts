import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import {
  bytesName,
  headName,
  MANIFEST,
  REPORT_HTML,
  REPORT_JSON,
  SIGNATURE,
  TIMESTAMP,
  textName,
} from '@/lib/domain/bundle/file-names';
import {
  type BundledCopy,
  headingOf,
  type Manifest,
  printManifest,
  printSignature,
} from '@/lib/domain/bundle/manifest';
import { type ReadableBytes, readZip } from '@/lib/domain/bundle/read-zip';
import { type BundleFile, writeZip } from '@/lib/domain/bundle/write-zip';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printHtml } from '@/lib/domain/report/formats/html';
import { printJson } from '@/lib/domain/report/formats/json';
import type { Report } from '@/lib/domain/report/report';
import { type Authority, timestampRequest } from '@/tests/support/timestamp-authority';

/** A private key that is the same at each run: PKCS #8 around 32 equal bytes (RFC 8410). */
export const testKey = (seed: number): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([
      Buffer.from('302e020100300506032b657004220420', 'hex'),
      Buffer.alloc(32, seed),
    ]),
    format: 'der',
    type: 'pkcs8',
  });

export const publicOf = (key: KeyObject): string =>
  String(createPublicKey(key).export({ format: 'jwk' }).x);

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const utf8 = (text: string) => new TextEncoder().encode(text);

type Options = {
  key?: KeyObject;
  /** Withholds every copy for that reason. */
  withheld?: BundledCopy['withheld'];
  /** What a copy says, of the words that are cited from it. */
  says?: (quote: string) => string;
  /** Whether the manifest names a timestamp. */
  isStamped?: boolean;
  /** How many citations have a copy; all that quote something unless told. */
  copies?: number;
};

/** The files of a bundle of the sample report; each cited copy is a plain text around its words. */
export function sampleFiles(options: Options = {}): BundleFile[] {
  const { key = testKey(1), withheld = null, says = (quote) => quote } = options;
  const { isStamped = false } = options;
  const { copies: most = Number.POSITIVE_INFINITY } = options;
  const parts = new Map<string, { copy: BundledCopy; files: BundleFile[] }>();
  const sample = sampleReport();
  const report: Report = {
    ...sample,
    claims: sample.claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map((citation) => {
        const { copy, quote } = citation;
        if (!copy || quote === null) return citation;
        if (parts.size >= most) return { ...citation, copy: null };
        const text = `Before. ${says(quote)} After.`;
        const sha256 = hashOf(text);
        parts.set(copy.captureId, partsOf(copy.captureId, text, withheld));
        return { ...citation, copy: { ...copy, sha256, start: 8, end: text.length - 7 } };
      }),
    })),
  };
  const copies = [...parts.values()];
  const files = [
    { name: REPORT_HTML, bytes: utf8(printHtml(report)) },
    { name: REPORT_JSON, bytes: utf8(printJson(report)) },
    ...new Map(copies.flatMap((part) => part.files.map((file) => [file.name, file]))).values(),
  ];
  return signed(
    {
      format: 'claimdesk-bundle',
      version: 1,
      publicKey: publicOf(key),
      desk: report.desk,
      report: headingOf(report),
      timestamp: isStamped ? TIMESTAMP : null,
      copies: copies.map(({ copy }) => copy),
      files: files.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: hashOf(bytes) })),
    },
    files,
    key,
  );
}

/** The manifest and its signature before the files. */
export function signed(manifest: Manifest, files: BundleFile[], key: KeyObject): BundleFile[] {
  const bytes = utf8(printManifest(manifest));
  const signature = sign(null, bytes, key).toString('base64url');
  const publicKey = publicOf(key);
  const print = printSignature({ algorithm: 'Ed25519', publicKey, signature });
  return [{ name: MANIFEST, bytes }, { name: SIGNATURE, bytes: utf8(print) }, ...files];
}

/** The same with the timestamp of an authority, as the manifest has to say. */
export async function stampedFiles(authority: Authority, options: Options = {}) {
  const [manifest, signature, ...files] = sampleFiles({ ...options, isStamped: true });
  if (!manifest || !signature) throw new Error('no signature');
  const bytes = await authority.answer(await timestampRequest(signature.bytes));
  return [manifest, signature, { name: TIMESTAMP, bytes }, ...files];
}

function partsOf(captureId: string, text: string, withheld: BundledCopy['withheld']) {
  const sha256 = hashOf(text);
  const names = {
    bytes: bytesName(sha256),
    text: textName(captureId),
    head: headName(captureId),
  };
  const none = { bytes: null, text: null, head: null };
  const copy: BundledCopy = {
    captureId,
    sha256,
    withheld,
    ...(withheld ? none : names),
    mediaType: 'text/plain',
    charset: 'utf-8',
    url: null,
    fileName: 'copy.txt',
  };
  const files: BundleFile[] = [
    { name: names.bytes, bytes: utf8(text) },
    { name: names.text, bytes: utf8(text) },
    { name: names.head, bytes: utf8('WARC/1.1\r\n\r\n') },
  ];
  return { copy, files: withheld ? [] : files };
}

/** The archive of the files, whole. */
export async function zipBundle(files: Iterable<BundleFile>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeZip(files)) parts.push(part);
  return Buffer.concat(parts);
}

export const readable = (bytes: Uint8Array): ReadableBytes => ({
  size: bytes.length,
  read: async (start, end) => bytes.subarray(start, end),
});

/** The files of an archive in its order, to be put together otherwise. */
export async function filesIn(bytes: Uint8Array): Promise<BundleFile[]> {
  const zip = await readZip(readable(bytes));
  if (Array.isArray(zip)) throw new Error('This is no archive as a desk makes it.');
  const files: BundleFile[] = [];
  for (const name of zip.names)
    files.push({ name, bytes: (await zip.read(name)) ?? new Uint8Array() });
  return files;
}
