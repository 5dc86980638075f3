import type { ReadableBytes } from '@/lib/domain/bundle/read-zip';

/** Many heads of an archive's files are small and near one another. */
const AHEAD_BYTES = 1024 * 1024;

/** A file of the person's own, of which no more is in memory than what is asked for. */
export function readableFile(file: Blob): ReadableBytes {
  const load = async (start: number, end: number) =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  let near = { start: 0, bytes: new Uint8Array() };
  return {
    size: file.size,
    async read(start, end) {
      if (end - start > AHEAD_BYTES / 16) return load(start, end);
      if (start < near.start || end > near.start + near.bytes.length) {
        near = { start, bytes: await load(start, start + AHEAD_BYTES) };
      }
      return near.bytes.subarray(start - near.start, end - near.start);
    },
  };
}
