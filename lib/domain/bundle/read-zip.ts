import { crc32 } from '@/lib/domain/bundle/crc32';
import type { BundleFault } from '@/lib/domain/bundle/fault';
import { isSafeName, MAX_NAME_LENGTH } from '@/lib/domain/bundle/file-names';
import { MAX_BUNDLE_BYTES, MAX_FILE_BYTES, MAX_FILES } from '@/lib/domain/bundle/limits';
import {
  CENTRAL_BYTES,
  CENTRAL_SIGNATURE,
  centralHeader,
  END_BYTES,
  END_SIGNATURE,
  endRecord,
  localHeader,
  type Stored,
} from '@/lib/domain/bundle/zip-records';

/** Bytes that can be read in parts, such as a file of a browser or of a disk. */
export type ReadableBytes = {
  size: number;
  /** From `start` up to, but without, `end`. */
  read(start: number, end: number): Promise<Uint8Array>;
};

export type OpenZip = {
  names: readonly string[];
  /** Of a file that is there: the bytes, of which the CRC was checked; null where that does not fit. */
  read(name: string): Promise<Uint8Array | null>;
};

/** Of one file in the directory. Names that are too long to be safe are still told. */
const MAX_CENTRAL_BYTES = CENTRAL_BYTES + 10 * MAX_NAME_LENGTH;

/**
 * Opens an archive as `writeZip` makes it and reads nothing but its headers. Whatever differs from
 * that one form is a fault, so that every program sees the same files in it.
 */
export async function readZip(source: ReadableBytes): Promise<OpenZip | BundleFault[]> {
  if (source.size > MAX_BUNDLE_BYTES) return [fault('too_large')];
  const end = await endOf(source);
  if (!end) return [fault('not_a_zip')];
  if (end.count > MAX_FILES) return [fault('too_many_files')];
  // Read before anything vouches for its length, and into memory.
  if (source.size - END_BYTES - end.offset > end.count * MAX_CENTRAL_BYTES) {
    return [fault('repacked')];
  }
  const directory = await source.read(end.offset, source.size - END_BYTES);
  const { files, faults } = filesOf(directory, end.count);
  if (faults.length > 0) return faults;
  if (!(await isOnlyForm(source, directory, files, end.offset))) return [fault('repacked')];

  const byName = new Map(files.map((file) => [file.name, file]));
  return {
    names: files.map(({ name }) => name),
    async read(name) {
      const file = byName.get(name);
      if (!file) throw new Error(`There is no ${name}.`);
      const start = file.offset + localHeader(file).length;
      const bytes = await source.read(start, start + file.size);
      return crc32(bytes) === file.crc ? bytes : null;
    },
  };
}

const fault = (code: BundleFault['code'], name: string | null = null): BundleFault => ({
  code,
  name,
});

async function endOf(source: ReadableBytes): Promise<{ count: number; offset: number } | null> {
  if (source.size < END_BYTES) return null;
  const bytes = await source.read(source.size - END_BYTES, source.size);
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== END_SIGNATURE) return null;
  const offset = view.getUint32(16, true);
  return offset > source.size - END_BYTES ? null : { count: view.getUint16(10, true), offset };
}

function filesOf(directory: Uint8Array, count: number): { files: Stored[]; faults: BundleFault[] } {
  const files: Stored[] = [];
  const faults: BundleFault[] = [];
  const seen = new Set<string>();
  const view = viewOf(directory);
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_BYTES > directory.length || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      return { files, faults: [...faults, fault('repacked')] };
    }
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const [nameLength = 0] = lengths;
    const from = at + CENTRAL_BYTES;
    const name = new TextDecoder().decode(directory.subarray(from, from + nameLength));
    const file = {
      name,
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const isPacked =
      view.getUint16(at + 10, true) !== 0 ||
      (view.getUint16(at + 8, true) & 1) !== 0 ||
      view.getUint32(at + 20, true) !== file.size;
    if (!isSafeName(name)) faults.push(fault('unsafe_name', name));
    if (seen.has(name)) faults.push(fault('duplicate_name', name));
    if (isPacked) faults.push(fault('packed', name));
    if (file.size > MAX_FILE_BYTES) faults.push(fault('file_too_large', name));
    seen.add(name);
    files.push(file);
    at = from + lengths.reduce((sum, length) => sum + length, 0);
  }
  return { files, faults };
}

/** Whether headers, places and directory are what `writeZip` makes of these files. */
async function isOnlyForm(
  source: ReadableBytes,
  directory: Uint8Array,
  files: readonly Stored[],
  end: number,
): Promise<boolean> {
  let offset = 0;
  let at = 0;
  for (const file of files) {
    if (file.offset !== offset) return false;
    const local = localHeader(file);
    const central = centralHeader(file);
    if (!areSame(await source.read(offset, offset + local.length), local)) return false;
    if (!areSame(directory.subarray(at, at + central.length), central)) return false;
    offset += local.length + file.size;
    at += central.length;
  }
  const last = await source.read(source.size - END_BYTES, source.size);
  return (
    offset === end &&
    at === directory.length &&
    areSame(last, endRecord(files.length, directory.length, end))
  );
}

const areSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
