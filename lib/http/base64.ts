import { invalidField } from '@/lib/domain/errors';

/** The bytes of a file sent in base64. @throws ClaimdeskError `invalid_input` on `contentBase64`. */
export function bytesOfBase64(base64: string | undefined): Uint8Array<ArrayBuffer> {
  if (base64 === undefined) {
    throw invalidField('contentBase64', 'Send the content of the file in base64.');
  }
  if (base64 === '') throw invalidField('contentBase64', 'The file is empty.');
  const bytes = Buffer.from(base64, 'base64');
  // Node skips what is no base64: the length tells.
  const expected = Math.floor((base64.replaceAll(/[\s=]/g, '').length * 3) / 4);
  if (bytes.byteLength === expected) return bytes;
  throw invalidField('contentBase64', 'This is not base64.');
}
