import { crc32 } from '@/lib/domain/bundle/crc32';
import { MAX_BUNDLE_BYTES, MAX_FILES } from '@/lib/domain/bundle/limits';
import {
  CENTRAL_BYTES,
  centralHeader,
  END_BYTES,
  endRecord,
  localHeader,
  type Stored,
} from '@/lib/domain/bundle/zip-records';

export type BundleFile = { name: string; bytes: Uint8Array };

/**
 * The archive of these files in the order they come in, piece by piece: of the files themselves no
 * more than one is held at a time.
 * @throws RangeError for more files or bytes than a bundle may have.
 */
export async function* writeZip(
  files: AsyncIterable<BundleFile> | Iterable<BundleFile>,
): AsyncGenerator<Uint8Array, void, void> {
  const stored: Stored[] = [];
  let offset = 0;
  /** No less than what the directory and the end take. */
  let length = END_BYTES;
  for await (const { name, bytes } of files) {
    const file = { name, size: bytes.length, crc: crc32(bytes), offset };
    stored.push(file);
    const header = localHeader(file);
    offset += header.length + bytes.length;
    length += header.length + CENTRAL_BYTES;
    if (stored.length > MAX_FILES || offset + length > MAX_BUNDLE_BYTES)
      throw new RangeError('This is more than a bundle may hold.');
    yield header;
    yield bytes;
  }
  const directory = stored.map(centralHeader);
  yield* directory;
  const bytes = directory.reduce((sum, part) => sum + part.length, 0);
  yield endRecord(stored.length, bytes, offset);
}
