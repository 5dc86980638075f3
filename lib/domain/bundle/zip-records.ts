/*
 * The records of a bundle's ZIP. A bundle has one form only: files stored as they are, one after the
 * other, no extra fields, no comments, no dates but the first that ZIP knows. So the same files are
 * the same bytes, nothing can hide between them, and no file can grow while it is unpacked.
 * The layouts are those of PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */

export const END_BYTES = 22;
export const CENTRAL_BYTES = 46;

export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;

const LOCAL_SIGNATURE = 0x04034b50;
const VERSION = 20;
const MADE_ON_UNIX = (3 << 8) | VERSION;
/** 1 January 1980. */
const FIRST_DAY = (1 << 5) | 1;
/** A regular file that its owner may write and all may read. */
const FILE_MODE = (0o100644 << 16) >>> 0;

/** A file as the archive tells of it; `offset` is where its local header begins. */
export type Stored = { name: string; size: number; crc: number; offset: number };

type Field = readonly [bytes: 2 | 4, value: number];

function record(fields: readonly Field[], name = ''): Uint8Array {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const made = new Uint8Array(length + name.length);
  const view = new DataView(made.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  made.set(new TextEncoder().encode(name), at);
  return made;
}

/** Version, flags, method, time, date, CRC, both sizes and the length of the name. */
const common = ({ name, size, crc }: Stored): Field[] => [
  [2, VERSION],
  [2, 0],
  [2, 0],
  [2, 0],
  [2, FIRST_DAY],
  [4, crc],
  [4, size],
  [4, size],
  [2, name.length],
  [2, 0],
];

/** What stands before a file's bytes. The name is ASCII. */
export const localHeader = (file: Stored): Uint8Array =>
  record([[4, LOCAL_SIGNATURE], ...common(file)], file.name);

/** The file in the directory at the end. */
export const centralHeader = (file: Stored): Uint8Array =>
  record(
    [
      [4, CENTRAL_SIGNATURE],
      [2, MADE_ON_UNIX],
      ...common(file),
      [2, 0],
      [2, 0],
      [2, 0],
      [4, FILE_MODE],
      [4, file.offset],
    ],
    file.name,
  );

/** What ends the archive, after a directory of that many files and bytes. */
export const endRecord = (count: number, bytes: number, offset: number): Uint8Array =>
  record([
    [4, END_SIGNATURE],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, bytes],
    [4, offset],
    [2, 0],
  ]);
