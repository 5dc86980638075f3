import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { byteReader } from '@/lib/adapters/warc/byte-reader';
import { MAX_HEAD_BYTES, maxUnpacked } from '@/lib/adapters/warc/limits';
import { damaged, unpacksTooLarge } from '@/lib/adapters/warc/refusals';
import { isClaimdeskError } from '@/lib/domain/errors';

/** One record of a WARC file; its block can be read while it is the current one. */
export type WarcRecord = {
  /** `response`, `resource` and so on, in lower case. */
  type: string;
  /** By their names in lower case. */
  headers: ReadonlyMap<string, string>;
  /** Of the block, in bytes. */
  length: number;
  /** The next bytes of the block, from its beginning on. */
  take(length: number): Promise<Buffer>;
};

/**
 * The records of a WARC file (ISO 28500:2017, 4), packed or not, one after the other. Nothing is
 * mended: warcio's own parser goes on after what is cut off or counted wrong, which is right for an
 * archive of millions and wrong for evidence.
 * @throws ClaimdeskError `unsupported_media_type` for what is damaged or cut short; `too_large` for
 * what unpacks beyond all measure.
 */
export async function* warcRecords(bytes: Uint8Array): AsyncGenerator<WarcRecord> {
  const reader = byteReader(unpacked(bytes), MAX_HEAD_BYTES);
  const head = async () => {
    let line = await reader.line();
    while (line?.length === 0) line = await reader.line();
    if (line === null) return null;
    if (!/^WARC\/\d\.\d+$/.test(line.toString('latin1'))) {
      throw damaged(new Error('A record does not begin with its version.'));
    }
    return await fieldsOf(reader.line);
  };
  for (let headers = await head(); headers !== null; headers = await head()) {
    const length = lengthOf(headers);
    let left = length;
    yield {
      type: headers.get('warc-type')?.toLowerCase() ?? '',
      headers,
      length,
      take(count) {
        const asked = Math.min(count, left);
        left -= asked;
        return reader.take(asked);
      },
    };
    await reader.skip(left);
  }
}

/** A name that stands twice has its first value. A line that begins with a blank goes on. */
async function fieldsOf(nextLine: () => Promise<Buffer | null>): Promise<Map<string, string>> {
  const fields = new Map<string, string>();
  let size = 0;
  let current = '';
  for (let line = await nextLine(); line?.length !== 0; line = await nextLine()) {
    if (line === null) throw damaged(new Error('It ends within the head of a record.'));
    size += line.length;
    if (size > MAX_HEAD_BYTES) throw damaged(new Error('The head of a record is too long.'));
    const text = line.toString('utf8');
    const goesOn = /^[ \t]/.test(text);
    const [, name, value] = /^([^:]+?)\s*:\s*(.*?)\s*$/.exec(text) ?? [];
    if (goesOn) fields.set(current, `${fields.get(current) ?? ''} ${text.trim()}`);
    else if (name === undefined || value === undefined) {
      throw damaged(new Error('The head of a record holds what is no field.'));
    } else {
      current = name.toLowerCase();
      if (!fields.has(current)) fields.set(current, value);
    }
  }
  return fields;
}

function lengthOf(headers: ReadonlyMap<string, string>): number {
  const length = headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(length)) throw damaged(new Error('A record does not say its length.'));
  return Number(length);
}

async function* unpacked(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (!isGzip(bytes)) {
    yield bytes;
    return;
  }
  const limit = maxUnpacked(bytes.length);
  let size = 0;
  try {
    // Member after member: a WARC file packs each of its records by itself.
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    for await (const chunk of pipeline(Readable.from(slices(bytes)), gunzip, () => {})) {
      size += chunk.length;
      if (size > limit) throw unpacksTooLarge();
      yield chunk;
    }
  } catch (error) {
    throw isClaimdeskError(error) ? error : damaged(error);
  }
}

const CHUNK_BYTES = 256_000;

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield bytes.subarray(at, at + CHUNK_BYTES);
  }
}

/** RFC 1952, 2.3.1. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
