import { randomUUID } from 'node:crypto';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import path from 'node:path';
import { fileFailure, missing } from '@/lib/adapters/object-store/failures';
import {
  isSha256,
  isWhole,
  nameOf,
  sha256Of,
  verified,
} from '@/lib/adapters/object-store/object-name';
import type { ObjectStore } from '@/lib/adapters/object-store/object-store';
import { syncDirectory } from '@/lib/adapters/sync-directory';
import { isClaimdeskError } from '@/lib/domain/errors';

/** Holds what is being written, inside of the store so that it can be renamed into place. */
const INCOMING = 'incoming';

/** A file that was begun longer ago is nobody's any more: its process died on the way. */
const STALE_AFTER_MS = 60 * 60 * 1000;

const writeWhole = (file: FileHandle, bytes: Uint8Array) => file.writeFile(bytes);

/**
 * Objects as files of a directory, for its owner alone. An object has its name only once all its
 * bytes are on the disk, so that a process killed on the way leaves no half of one.
 * @param write for tests: how the bytes come into the open file.
 */
export function fileStore(directory: string, write = writeWhole): ObjectStore {
  const fileOf = (sha256: string) => path.join(directory, nameOf(sha256));
  let cleaned: Promise<void> | undefined;

  const store: ObjectStore = {
    put: (bytes) =>
      orFailure(async () => {
        const sha256 = sha256Of(bytes);
        if (await isWhole(store, sha256)) return sha256;
        const incoming = path.join(directory, INCOMING);
        await makeDirectory(incoming);
        cleaned ??= removeStale(incoming);
        await cleaned;
        await writeInto(fileOf(sha256), path.join(incoming, randomUUID()), bytes, write);
        return sha256;
      }),
    get: (sha256) =>
      orFailure(async () => {
        const bytes = await readFile(fileOf(sha256)).catch((error) => {
          throw isAbsent(error) ? missing(sha256, error) : error;
        });
        return verified(bytes, sha256);
      }),
    has: (sha256) =>
      orFailure(async () => {
        if (!isSha256(sha256)) return false;
        try {
          await stat(fileOf(sha256));
          return true;
        } catch (error) {
          if (isAbsent(error)) return false;
          throw error;
        }
      }),
  };
  return store;
}

async function orFailure<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw isClaimdeskError(error) ? error : fileFailure(error);
  }
}

async function writeInto(
  target: string,
  temporary: string,
  bytes: Uint8Array,
  write: typeof writeWhole,
): Promise<void> {
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await write(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await makeDirectory(path.dirname(target));
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(path.dirname(target));
}

/** Not `recursive`: Node never comes back from that where nothing can be made, as in /proc. */
async function makeDirectory(directory: string): Promise<void> {
  const parent = path.dirname(directory);
  const make = () => mkdir(directory, 0o700);
  try {
    await make().catch(async (error) => {
      if (!isAbsent(error)) throw error;
      await makeDirectory(parent);
      await make();
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw error;
  }
  await syncDirectory(parent);
}

/** As far as it can: what stays harms nothing, and the next write tells of a failing disk. */
async function removeStale(incoming: string): Promise<void> {
  const remove = async (file: string) => {
    const { mtimeMs } = await stat(file);
    if (mtimeMs < Date.now() - STALE_AFTER_MS) await rm(file, { force: true });
  };
  const names = await readdir(incoming);
  await Promise.allSettled(names.map((name) => remove(path.join(incoming, name))));
}

const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
