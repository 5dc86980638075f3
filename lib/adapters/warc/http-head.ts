import { STATUS_CODES } from 'node:http';
import type { HttpHeaders } from '@/lib/domain/source/capture';

type Headers = Readonly<HttpHeaders>;

/** RFC 9110, 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * The head of an HTTP message as bytes, the empty line at its end included. A header whose name
 * HTTP does not know, such as HTTP/2's `:status`, has no place in it.
 */
export function headBytes(startLine: string, headers: Headers): Uint8Array {
  const lines = headers
    .filter(([name]) => TOKEN.test(name))
    .map(([name, value]) => `${name}: ${oneLine(value)}`);
  return Buffer.concat([startLine, ...lines, ''].map((line) => asReceived(`${line}\r\n`)));
}

/** No value can begin a line of its own. */
export const oneLine = (value: string): string => value.replace(/[\r\n\0]+/g, ' ');

/**
 * Node gives each byte of a header as one character; what has characters beyond those has come from
 * a program that had read them as UTF-8.
 */
const asReceived = (line: string): Buffer =>
  Buffer.from(line, /^[\0-\xff]*$/.test(line) ? 'latin1' : 'utf8');

/** The reason is not kept with a capture; this is the standard's own. */
export const statusLine = (status: number): string =>
  `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`;

/** What speaks of a body as it travelled: packed, or cut into chunks. */
const TRAVELLING = /^(?:content-encoding|transfer-encoding|content-length)$/i;

/**
 * The headers beside a body of that many bytes that is stored unpacked: those that would tell a
 * reader to unpack it once more keep their values under `X-Orig-…`, the way Webrecorder's tools do.
 */
export function headersOfUnpacked(headers: Headers, byteLength: number): Headers {
  const isTrue = ([name, value]: Headers[number]) =>
    !TRAVELLING.test(name) || (isLength(name) && value === String(byteLength));
  const kept = headers.map((header): Headers[number] =>
    isTrue(header) ? header : [`X-Orig-${header[0]}`, header[1]],
  );
  return kept.some(([name]) => isLength(name))
    ? kept
    : [...kept, ['Content-Length', String(byteLength)]];
}

const isLength = (name: string) => name.toLowerCase() === 'content-length';
