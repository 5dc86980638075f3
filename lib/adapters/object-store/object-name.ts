import { createHash } from 'node:crypto';
import { altered, missing } from '@/lib/adapters/object-store/failures';
import type { ObjectStore } from '@/lib/adapters/object-store/object-store';
import { isClaimdeskError } from '@/lib/domain/errors';

/** SHA-256 of the bytes, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const isSha256 = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/**
 * Where an object stands in its store, the same in every kind of store: `ab/cdef…`.
 * @throws ClaimdeskError `object_missing` for what is no hash, under which nothing ever is.
 */
export function nameOf(sha256: string): string {
  if (!isSha256(sha256)) throw missing(sha256);
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}

/** @throws ClaimdeskError `object_altered` unless the bytes have that hash. */
export function verified(bytes: Uint8Array, sha256: string): Uint8Array {
  if (sha256Of(bytes) !== sha256) throw altered(sha256);
  return bytes;
}

/** Whether the store has the object, and whole. */
export async function isWhole(store: Pick<ObjectStore, 'get'>, sha256: string): Promise<boolean> {
  try {
    await store.get(sha256);
    return true;
  } catch (error) {
    if (!isClaimdeskError(error) || error.code === 'object_store_failed') throw error;
    return false;
  }
}
