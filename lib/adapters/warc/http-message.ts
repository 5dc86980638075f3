import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import type { HttpHeaders } from '@/lib/domain/source/capture';

/** What stands before the body of an HTTP answer. */
export type HttpHead = {
  status: number;
  headers: HttpHeaders;
  /** Where the body begins, in bytes from the first one. */
  bodyStart: number;
};

/** Null for what is no answer, or whose head does not end within these bytes. */
export function parseHead(bytes: Buffer): HttpHead | null {
  const text = bytes.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return null;
  const [first = '', ...lines] = text.slice(0, end.index).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? +(\d{3})\b/.exec(first)?.[1];
  if (status === undefined) return null;
  return {
    status: Number(status),
    headers: headersOf(lines),
    bodyStart: end.index + end[0].length,
  };
}

/** RFC 9112, 5; a line that begins with a blank goes on with the one before it. */
function headersOf(lines: readonly string[]): HttpHeaders {
  const headers: HttpHeaders = [];
  for (const line of lines.map((text) => text.replaceAll('\0', ''))) {
    const last = headers.at(-1);
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last) last[1] += ` ${line.trim()}`;
    else if (colon > 0) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return headers;
}

/** The first value of that name; empty where there is none. */
export function headerOf(headers: HttpHeaders, name: string): string {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
}

/**
 * The body without the chunks it travelled in (RFC 9112, 7.1). Many archives keep the header and
 * not the chunks: what is not cut into them comes back as it is.
 */
export function withoutChunks(headers: HttpHeaders, body: Buffer): Buffer {
  if (!/\bchunked\b/i.test(headerOf(headers, 'transfer-encoding'))) return body;
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const line = lineEnd < 0 ? '' : body.toString('latin1', at, lineEnd);
    const size = /^([0-9a-f]{1,8}) *(?:;.*)?$/i.exec(line)?.[1];
    if (size === undefined) return body;
    const start = lineEnd + 2;
    const end = start + Number.parseInt(size, 16);
    if (end === start) return Buffer.concat(parts);
    if (body.toString('latin1', end, end + 2) !== '\r\n') return body;
    parts.push(body.subarray(start, end));
    at = end + 2;
  }
}

type Unpack = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

/** RFC 1950, 2.2: some servers leave out the two bytes that should stand before it. */
const inflateEither: Unpack = (bytes, options) =>
  ((bytes[0] ?? 0) & 15) === 8 && bytes.readUInt16BE(0) % 31 === 0
    ? promisify(inflate)(bytes, options)
    : promisify(inflateRaw)(bytes, options);

const unpackers: Record<string, Unpack> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: inflateEither,
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
};

/**
 * The body as the page's own bytes (RFC 9110, 8.4), null where that would be more than `maxBytes`.
 * @throws Error for a packing that is unknown or broken.
 */
export async function withoutPacking(
  headers: HttpHeaders,
  body: Buffer,
  maxBytes: number,
): Promise<Buffer | null> {
  const packings = headerOf(headers, 'content-encoding')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  let bytes = body;
  for (const packing of packings.reverse()) {
    const unpack = unpackers[packing];
    if (!unpack) throw new Error(`The page is packed in an unknown way, ${packing}.`);
    if (bytes.length === 0) return bytes;
    try {
      bytes = await unpack(bytes, { maxOutputLength: maxBytes });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
      throw error;
    }
  }
  return bytes.length > maxBytes ? null : bytes;
}
