import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { BodySink } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { tooLarge, unknownPacking } from '@/lib/adapters/guarded-fetch/refusals';

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Answers without a body, whatever their headers say of the one that another answer has (RFC 9110, 6.4.1). */
const bodiless = new Set([204, 304]);

/**
 * The whole body, unpacked; reading stops as soon as it is longer than `maxBytes`. With a sink, that gets
 * it, and nothing is left.
 */
export async function readBody(
  response: IncomingMessage,
  maxBytes: number,
  sink: BodySink | null = null,
): Promise<Uint8Array> {
  if (bodiless.has(response.statusCode ?? 0)) {
    response.destroy();
    return new Uint8Array();
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
    for await (const chunk of unpacked(response)) {
      length += chunk.length;
      if (length > maxBytes) throw tooLarge(maxBytes);
      if (sink) await sink(chunk);
      else chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): Readable {
  const packing = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (packing === 'identity' || packing === '') return response;
  const unpacker = unpackers[packing];
  if (!unpacker) throw unknownPacking(packing);
  // An error reaches whoever reads the end of the pipe.
  return pipeline(response, unpacker(), () => {});
}
