import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Piece, packPieces } from '@/lib/adapters/backup-file/write-backup';
import { type ObjectStore, objectStore } from '@/lib/adapters/object-store/object-store';
import { scratchIn } from '@/lib/adapters/scratch-directory';
import { capturesFile, rowsFile, takeSnapshot } from '@/lib/data/backup/snapshot';
import {
  BACKUP_FORMAT,
  capturePart,
  END,
  MANIFEST,
  type Manifest,
  missingPart,
  SECRET,
  tablePart,
} from '@/lib/domain/backup/manifest';
import { isClaimdeskError } from '@/lib/domain/errors';
import { env, secretIn } from '@/lib/env';
import { secretMark } from '@/lib/services/backup/secret-mark';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const begin = command('desk.backUp', z.undefined(), () =>
  Promise.resolve({ result: undefined, events: [{ type: 'desk.backUpBegun' as const }] }),
);

export type BackUpOptions = {
  /** Of Claimdesk. */
  version: string;
  onStep?: (step: BackUpStep) => void;
  store?: ObjectStore;
};
export type BackUpStep = 'rows read' | 'rows written' | 'copies written';

/**
 * Everything the desk holds at one instant, as one file to be read as it is made: the tables, the
 * copies' bytes, and the desk's secret where the data directory keeps it. The audit log tells of it
 * first, so the backup has that entry too.
 * @throws ClaimdeskError `forbidden`; `backup_refused` where another release had the database last.
 */
export async function backUp(
  context: Context,
  { version, onStep, store = objectStore() }: BackUpOptions,
): Promise<Readable> {
  const at = context.now();
  const { CLAIMDESK_DATA_DIR: directory, NEXTAUTH_SECRET: secret } = env();
  await begin(context, undefined);
  const scratch = await scratchIn(directory, 'backup');
  try {
    const snapshot = await takeSnapshot(scratch.path);
    onStep?.('rows read');
    const isKept = secretIn(directory) === secret;
    const manifest: Manifest = {
      format: BACKUP_FORMAT,
      version,
      madeAt: at.toISOString(),
      ...snapshot,
      secret: { included: isKept, mark: secretMark(secret) },
    };
    const file = packPieces(
      piecesOf(manifest, isKept ? secret : null, scratch.path, store, onStep),
      at,
    );
    return file.once('close', () => scratch.remove());
  } catch (error) {
    scratch.remove();
    throw error;
  }
}

async function* piecesOf(
  manifest: Manifest,
  secret: string | null,
  scratch: string,
  store: ObjectStore,
  onStep: BackUpOptions['onStep'],
): AsyncGenerator<Piece> {
  yield whole(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)));
  if (secret !== null) yield whole(SECRET, Buffer.from(secret));
  for (const { name, bytes } of manifest.tables) {
    yield { name: tablePart(name), size: bytes, bytes: createReadStream(rowsFile(scratch, name)) };
  }
  onStep?.('rows written');
  const hashes = await open(capturesFile(scratch));
  for await (const sha256 of hashes.readLines()) {
    const bytes = await bytesOf(store, sha256);
    yield bytes ? whole(capturePart(sha256), bytes) : whole(missingPart(sha256), Buffer.alloc(0));
  }
  onStep?.('copies written');
  yield whole(END, Buffer.alloc(0));
}

const whole = (name: string, bytes: Uint8Array): Piece => ({
  name,
  size: bytes.length,
  bytes: Readable.from(bytes.length > 0 ? [bytes] : []),
});

/** Null where the store has lost them: a desk with one damaged copy can be backed up all the same. */
async function bytesOf(store: ObjectStore, sha256: string): Promise<Uint8Array | null> {
  try {
    return await store.get(sha256);
  } catch (error) {
    const isLost =
      isClaimdeskError(error) && ['object_missing', 'object_altered'].includes(error.code);
    if (isLost) return null;
    throw error;
  }
}
