import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import {
  capturePart,
  damaged,
  END,
  MANIFEST,
  type Manifest,
  notBackup,
  readManifest,
  SECRET,
  type TablePart,
  tablePart,
} from '@/lib/domain/backup/manifest';
import { isClaimdeskError } from '@/lib/domain/errors';

/** What a backup brings, in its order. The bytes of a table have to be read before the next part. */
export type Part =
  | { kind: 'manifest'; manifest: Manifest }
  | { kind: 'secret'; secret: string }
  | { kind: 'table'; table: TablePart; bytes: AsyncIterable<Buffer> }
  | { kind: 'capture'; sha256: string; bytes: Buffer }
  /** A copy whose bytes the desk had lost. */
  | { kind: 'missing'; sha256: string };

/**
 * Reads a backup's file part by part, and holds each against what the manifest says of it: whoever
 * comes to the end has read a whole and unaltered one.
 * @throws ClaimdeskError `backup_refused`; the file system's error.
 */
export async function* readBackup(file: string): AsyncGenerator<Part> {
  const entries = entriesOf(file);
  const next = async () => (await entries.next()).value ?? null;
  try {
    const first = await next();
    if (first?.header.name !== MANIFEST) throw notBackup();
    const manifest = readManifest(jsonOf(await text(first)));
    yield { kind: 'manifest', manifest };

    if (manifest.secret.included) {
      const entry = await next();
      if (entry?.header.name !== SECRET) throw damaged('a part is missing.');
      yield { kind: 'secret', secret: await text(entry) };
    }
    for (const table of manifest.tables) {
      const entry = await next();
      if (entry?.header.name !== tablePart(table.name)) throw damaged('a part is missing.');
      const hash = createHash('sha256');
      yield { kind: 'table', table, bytes: hashed(entry, hash) };
      if (hash.digest('hex') !== table.sha256) {
        throw damaged(`its table “${table.name}” was altered.`);
      }
    }
    yield* readCaptures(next, manifest);
    if (await next()) throw damaged('something follows its end.');
  } finally {
    await entries.return(undefined);
  }
}

type Entry = AsyncIterable<Buffer> & { header: { name: string }; resume(): unknown };

async function* readCaptures(
  next: () => Promise<Entry | null>,
  { captures }: Manifest,
): AsyncGenerator<Part> {
  const named = createHash('sha256');
  for (let entry = await next(); entry?.header.name !== END; entry = await next()) {
    const [, sha256 = '', gone] =
      /^captures\/([0-9a-f]{64})(\.missing)?$/.exec(entry?.header.name ?? '') ?? [];
    if (!entry || !sha256) throw damaged('it was cut off.');
    named.update(`${sha256}\n`);
    const bytes = await buffer(entry);
    if (gone) {
      yield { kind: 'missing', sha256 };
      continue;
    }
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw damaged(`the copy ${capturePart(sha256)} was altered.`);
    }
    yield { kind: 'capture', sha256, bytes };
  }
  if (named.digest('hex') !== captures.sha256) throw damaged('not all of its copies are there.');
}

async function* hashed(
  bytes: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}

async function* entriesOf(file: string): AsyncGenerator<Entry, undefined> {
  const tar = extract();
  const source = createReadStream(file);
  const unpacked = pipeline(source, createZstdDecompress(), tar);
  unpacked.catch(() => {
    // Whoever reads the entries is told.
  });
  let any = false;
  try {
    for await (const entry of tar) {
      any = true;
      yield entry as Entry;
      // What was not read is skipped.
      entry.resume();
    }
    await unpacked;
    return undefined;
  } catch (error) {
    if (isClaimdeskError(error) || isOfFileSystem(error)) throw error;
    throw any ? damaged('it cannot be unpacked to its end.') : notBackup();
  } finally {
    source.destroy();
  }
}

const isOfFileSystem = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall !== undefined;

function jsonOf(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw notBackup();
  }
}
