import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WARC_1_1, WARCRecord, WARCSerializer, type WARCType } from 'warcio';
import { sha256Of } from '@/lib/adapters/object-store/object-name';
import { headBytes, headersOfUnpacked, oneLine, statusLine } from '@/lib/adapters/warc/http-head';
import { recordId } from '@/lib/adapters/warc/record-id';
import type { HttpHeaders } from '@/lib/domain/source/capture';

/** A capture with all that is kept of it. */
export type WarcCapture = {
  id: string;
  /** How the bytes came: `address`, `upload`, `browser` or `visit`. */
  origin: string;
  requestedUrl: string | null;
  finalUrl: string | null;
  /** The addresses between those two, in their order. */
  redirects?: readonly string[];
  /** What was asked with, where it is known. */
  requestHeaders?: HttpHeaders;
  /** Null where the bytes are no answer of a server. */
  httpStatus: number | null;
  headers: HttpHeaders;
  /** Without parameters. */
  mediaType: string;
  charset?: string | null;
  capturedAt: string;
  /** The body, unpacked. */
  bytes: Uint8Array;
  /** The text that was extracted from the bytes; empty where there is none. */
  text: string;
  fileName: string | null;
};

/**
 * The capture as a WARC file of version 1.1 (ISO 28500:2017), each record packed by itself
 * (`.warc.gz`): `warcinfo`; `request` where it is known; the bytes as `response` of a server, else
 * as `resource`; `metadata` saying how they came; the extracted text as `conversion`. The same
 * capture gives the same bytes.
 */
export async function writeWarc(capture: WarcCapture): Promise<Uint8Array> {
  const records = await Promise.all(recordsOf(capture).map(packed));
  return Buffer.concat(records);
}

type Part = {
  type: WARCType;
  /** Of this record within the capture. */
  id: string;
  url?: string;
  contentType: string;
  head?: Uint8Array;
  payload: Uint8Array;
  more?: Record<string, string>;
};

function recordsOf(capture: WarcCapture): WARCRecord[] {
  const idOf = (part: string) => recordId(capture.id, part);
  const info = idOf('warcinfo');
  const { main, request } = exchange(capture);
  const parts: Part[] = [
    { type: 'warcinfo', id: info, contentType: WARC_FIELDS, payload: fields(software) },
    ...request,
    main,
    {
      type: 'metadata',
      id: idOf('metadata'),
      url: urlOf(capture),
      contentType: WARC_FIELDS,
      payload: fields(story(capture)),
      more: { 'WARC-Refers-To': main.id },
    },
  ];
  if (capture.text !== '') {
    parts.push({
      type: 'conversion',
      id: idOf('conversion'),
      url: urlOf(capture),
      contentType: 'text/plain; charset=utf-8',
      payload: Buffer.from(capture.text),
      more: { 'WARC-Refers-To': main.id },
    });
  }
  return parts.map((part) => record(part, capture.capturedAt, info));
}

/** The bytes themselves, with the request that brought them. */
function exchange(capture: WarcCapture): { main: Part; request: Part[] } {
  const { bytes, charset, headers, httpStatus, mediaType, requestHeaders } = capture;
  const url = urlOf(capture);
  const id = `<urn:uuid:${capture.id}>`;
  if (httpStatus === null) {
    const contentType = charset ? `${mediaType}; charset=${charset}` : mediaType;
    return { main: { type: 'resource', id, url, contentType, payload: bytes }, request: [] };
  }
  const main: Part = {
    type: 'response',
    id,
    url,
    contentType: 'application/http; msgtype=response',
    head: headBytes(statusLine(httpStatus), headersOfUnpacked(headers, bytes.length)),
    payload: bytes,
    more: { 'WARC-Identified-Payload-Type': mediaType },
  };
  if (!requestHeaders) return { main, request: [] };
  const { host, pathname, search } = new URL(url);
  const hasHost = requestHeaders.some(([name]) => name.toLowerCase() === 'host');
  const request: Part = {
    type: 'request',
    id: recordId(capture.id, 'request'),
    url,
    contentType: 'application/http; msgtype=request',
    head: headBytes(`GET ${pathname}${search} HTTP/1.1`, [
      ...(hasHost ? [] : [['Host', host] as [string, string]]),
      ...requestHeaders,
    ]),
    payload: new Uint8Array(),
    more: { 'WARC-Concurrent-To': id },
  };
  return { main, request: [request] };
}

const WARC_FIELDS = 'application/warc-fields';

const software: HttpHeaders = [
  ['software', 'Claimdesk'],
  ['format', 'WARC File Format 1.1'],
  ['conformsTo', 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/'],
];

/** How the bytes came to the desk. */
function story({ origin, requestedUrl, redirects = [], fileName }: WarcCapture): HttpHeaders {
  const known: [string, string | null][] = [
    ['origin', origin],
    ['requestedUri', requestedUrl],
    ...redirects.map((address): [string, string] => ['redirectUri', address]),
    ['fileName', fileName],
  ];
  return known.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

const fields = (list: HttpHeaders): Uint8Array =>
  Buffer.from(list.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join(''));

/** Where the bytes stood; for those of which nobody knows, a name by what they are. */
function urlOf({ finalUrl, requestedUrl, bytes }: WarcCapture): string {
  const url = URL.parse(finalUrl ?? requestedUrl ?? '');
  if (url === null) return `urn:sha256:${sha256Of(bytes)}`;
  url.hash = '';
  return url.href;
}

function record(part: Part, date: string, info: string): WARCRecord {
  const { type, id, url, contentType, head, payload, more = {} } = part;
  const warcHeaders: Record<string, string> = {
    'WARC-Record-ID': id,
    'Content-Type': contentType,
    ...more,
    ...(type === 'warcinfo' ? {} : { 'WARC-Warcinfo-ID': info }),
    // In hexadecimal, as `sha256sum` prints it.
    ...(head ? { 'WARC-Payload-Digest': `sha256:${sha256Of(payload)}` } : {}),
  };
  const made = WARCRecord.create(
    { type, date, warcHeaders, warcVersion: WARC_1_1, ...(url ? { url } : {}) },
    head ? [head, payload] : [payload],
  );
  // The head is among the bytes already: written again from a map, it would lose names that came
  // twice and letters beyond ASCII.
  made.httpHeaders = null;
  return made;
}

const compress = promisify(gzip);

/** The system that packed it, in the tenth byte of RFC 1952's header: unknown, wherever that is. */
const UNKNOWN_SYSTEM = 255;

async function packed(record: WARCRecord): Promise<Uint8Array> {
  const member = await compress(await WARCSerializer.serialize(record));
  member[9] = UNKNOWN_SYSTEM;
  return member;
}
