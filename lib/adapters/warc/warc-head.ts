import { headBytes, headersOfUnpacked, oneLine, statusLine } from '@/lib/adapters/warc/http-head';
import type { WarcCapture } from '@/lib/adapters/warc/write-warc';

type Head = Pick<
  WarcCapture,
  'id' | 'requestedUrl' | 'finalUrl' | 'httpStatus' | 'headers' | 'mediaType' | 'charset'
> & { capturedAt: string; sha256: string; byteLength: number };

/**
 * The head of the record that `writeWarc` writes the capture's bytes as, up to where they begin: the
 * fields of WARC 1.1 and, of a server's answer, the head of its HTTP message. It stands for the bytes
 * where they are kept elsewhere.
 */
export function warcHead(capture: Head): Uint8Array {
  const { id, httpStatus, headers, mediaType, charset, byteLength, sha256 } = capture;
  const isAnswer = httpStatus !== null;
  const http = isAnswer
    ? headBytes(statusLine(httpStatus), headersOfUnpacked(headers, byteLength))
    : new Uint8Array();
  const type = charset ? `${mediaType}; charset=${charset}` : mediaType;
  const fields: [string, string][] = [
    ['WARC-Type', isAnswer ? 'response' : 'resource'],
    ['WARC-Record-ID', `<urn:uuid:${id}>`],
    ['WARC-Date', capture.capturedAt],
    ['WARC-Target-URI', capture.finalUrl ?? capture.requestedUrl ?? `urn:sha256:${sha256}`],
    ['WARC-Payload-Digest', `sha256:${sha256}`],
    ['Content-Type', isAnswer ? 'application/http; msgtype=response' : type],
    ['Content-Length', String(http.length + byteLength)],
  ];
  const lines = fields.map(([name, value]) => `${name}: ${oneLine(value)}`);
  return Buffer.concat([Buffer.from(`${['WARC/1.1', ...lines].join('\r\n')}\r\n\r\n`), http]);
}
