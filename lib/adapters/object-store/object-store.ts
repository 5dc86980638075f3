import path from 'node:path';
import { fileStore } from '@/lib/adapters/object-store/file-store';
import { s3Store } from '@/lib/adapters/object-store/s3-store';
import { env } from '@/lib/env';

/**
 * Keeps bytes under their SHA-256 (64 lower-case hexadecimal digits): the same bytes are there
 * once, and nothing that was put is changed or taken away again.
 */
export type ObjectStore = {
  /**
   * Stores the bytes once and returns their SHA-256. What is there under it already is read back,
   * and replaced where it was altered.
   * @throws ClaimdeskError `object_store_failed`; nothing is kept then.
   */
  put(bytes: Uint8Array): Promise<string>;
  /**
   * The bytes with that hash, which is computed anew each time.
   * @throws ClaimdeskError `object_missing`; `object_altered` when the bytes no longer have that
   * hash; `object_store_failed`.
   */
  get(sha256: string): Promise<Uint8Array>;
  /**
   * Whether something is there under that hash; only `get` tells whether it is whole.
   * @throws ClaimdeskError `object_store_failed`.
   */
  has(sha256: string): Promise<boolean>;
};

let memo: ObjectStore | undefined;

/** The desk's own: a bucket where one is set up, else a folder of the data directory. */
export function objectStore(): ObjectStore {
  memo ??= storeOf(env());
  return memo;
}

function storeOf({ s3, CLAIMDESK_DATA_DIR }: ReturnType<typeof env>): ObjectStore {
  return s3 ? s3Store(s3) : fileStore(path.join(CLAIMDESK_DATA_DIR, 'objects'));
}
