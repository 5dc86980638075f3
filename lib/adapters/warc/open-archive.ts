import { constants, gunzipSync } from 'node:zlib';
import { openPackage, type Packing } from '@/lib/adapters/packed-file/open-package';
import { hasDigest } from '@/lib/adapters/warc/digest';
import { MAX_ARCHIVE_BYTES, MAX_PARTS, maxUnpacked } from '@/lib/adapters/warc/limits';
import {
  altered,
  damaged,
  fileTooLarge,
  locked,
  noArchive,
  tooManyParts,
  unpacksTooLarge,
} from '@/lib/adapters/warc/refusals';
import { isGzip } from '@/lib/adapters/warc/warc-records';

/** A page that a WACZ lists: what was archived for its own sake. */
export type ListedPage = { url: string; at: number };

export type Archive = {
  /** WARC files, packed or not. */
  warcs: Uint8Array[];
  /** Empty where nothing lists them. */
  listed: ListedPage[];
};

/** Enough to see the first record's version. */
const FIRST_BYTES = 1_024;

/** What the first bytes say: a WARC file, packed or not, or a ZIP that may be a WACZ. */
function shapeOf(bytes: Uint8Array): 'warc' | 'zip' | null {
  const head = Buffer.from(bytes.subarray(0, FIRST_BYTES));
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04') return 'zip';
  const unpacked = isGzip(head) ? firstUnpacked(head) : head;
  return unpacked.toString('latin1', 0, 5) === 'WARC/' ? 'warc' : null;
}

function firstUnpacked(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Whether the bytes are those of a web archive, whatever the file is called. */
export async function isArchive(bytes: Uint8Array): Promise<boolean> {
  const shape = shapeOf(bytes);
  if (shape !== 'zip') return shape === 'warc';
  const parts = await openPackage(bytes, wacz(bytes.length)).catch(() => null);
  return parts?.names.some(isWarcOfWacz) ?? false;
}

/**
 * The WARC files of an archive, and the pages it lists. A file inside of a WACZ must have the hash
 * that its `datapackage.json` says (WACZ 1.1.1, 5.3).
 * @throws ClaimdeskError `unsupported_media_type` for what is no archive, damaged, locked or altered;
 * `too_large`.
 */
export async function openArchive(bytes: Uint8Array, name: string): Promise<Archive> {
  if (bytes.length > MAX_ARCHIVE_BYTES) throw fileTooLarge(MAX_ARCHIVE_BYTES);
  const shape = shapeOf(bytes);
  if (shape === 'warc') return { warcs: [bytes], listed: [] };
  if (shape === null) throw noArchive(name);
  const parts = await openPackage(bytes, wacz(bytes.length));
  const paths = parts.names.filter(isWarcOfWacz);
  if (paths.length === 0) throw noArchive(name);
  const hashes = parts.exists(PACKAGE) ? hashesOf(await parts.read(PACKAGE)) : new Map();
  const read = async (path: string) => {
    const part = await parts.read(path);
    if (!hasDigest(hashes.get(path), part)) throw altered(`its file ${path}`);
    return part;
  };
  const listed = parts.exists(PAGES) ? pagesOf(await read(PAGES)) : [];
  const warcs: Uint8Array[] = [];
  for (const path of paths) warcs.push(await read(path));
  return { warcs, listed };
}

const PACKAGE = 'datapackage.json';
const PAGES = 'pages/pages.jsonl';

const isWarcOfWacz = (name: string) => /^archive\/[^/]+\.warc(?:\.gz)?$/i.test(name);

const wacz = (byteLength: number): Packing => ({
  maxEntries: MAX_PARTS,
  maxUnpackedBytes: maxUnpacked(byteLength),
  tooMany: tooManyParts,
  tooLarge: unpacksTooLarge,
  locked,
  damaged: (_, cause) => damaged(cause),
});

/** By the names of the files. */
function hashesOf(json: Uint8Array): Map<string, string> {
  const { resources } = parsed(text(json)) as { resources?: unknown };
  const list = Array.isArray(resources) ? (resources as { path?: unknown; hash?: unknown }[]) : [];
  return new Map(list.map(({ path, hash }) => [String(path), String(hash)]));
}

/** One JSON object a line, the first of which says what they are. */
function pagesOf(jsonLines: Uint8Array): ListedPage[] {
  return text(jsonLines)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parsed(line) as { url?: unknown; ts?: unknown })
    .flatMap(({ url, ts }) =>
      typeof url === 'string' ? [{ url, at: Date.parse(String(ts)) }] : [],
    );
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function parsed(json: string): object {
  try {
    const value = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    throw damaged(error);
  }
  throw damaged(new Error('A list inside of it holds something else.'));
}
