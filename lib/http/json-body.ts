import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { assertStorable } from '@/lib/http/storable-text';

/** The largest article, 5 MB of text, with its claims around it. */
export const MAX_BODY_BYTES = 6 * 1024 * 1024;

/**
 * The bytes of a request, read no further than `limit`.
 * @throws ClaimdeskError `too_large`.
 */
export async function readBytes(request: Request, limit = MAX_BODY_BYTES): Promise<Uint8Array> {
  const tooLarge = () =>
    new ClaimdeskError('too_large', `The body has more than ${limit} bytes.`, [], { limit });
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The bytes of a request that says it sends JSON.
 * @throws ClaimdeskError `unsupported_media_type`, `too_large`.
 */
export function readJsonBytes(request: Request, limit = MAX_BODY_BYTES): Promise<Uint8Array> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^application\/([\w.-]+\+)?json$/.test(mediaType)) return readBytes(request, limit);
  throw new ClaimdeskError('unsupported_media_type', 'Send the body as application/json.', [
    { path: 'Content-Type', message: `“${mediaType}” is not application/json.` },
  ]);
}

/** @throws ClaimdeskError `invalid_input` for what is not UTF-8, not JSON, or no text to keep. */
export function parseJson(bytes: Uint8Array): unknown {
  const value = decoded(bytes);
  assertStorable(value);
  return value;
}

function decoded(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) throw invalidField('', 'The body is empty: send JSON.');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'JSON' : 'UTF-8';
    throw invalidField('', `The body is not valid ${reason}.`);
  }
}
