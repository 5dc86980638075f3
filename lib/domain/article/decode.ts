import { ClaimdeskError } from '@/lib/domain/errors';

/**
 * Beyond this share of control characters the bytes are a program's, not a writer's; a stray one
 * or two happen in any text.
 */
const MAX_CONTROL_SHARE = 0.01;
const STRAY_CONTROLS = 2;

/**
 * Above this share of bytes beyond ASCII, single-byte text is not the western European writing
 * that windows-1252 was made for: Cyrillic, Greek, Chinese or Japanese in another old encoding
 * would come out as rubbish. French and Vietnamese stay far below.
 */
const MAX_BEYOND_ASCII_SHARE = 0.4;

/**
 * The text of a file: by its byte order mark (UTF-8, UTF-16), else as UTF-8, else as windows-1252
 * where that gives something that looks written. The mark itself is not part of the text.
 *
 * Throws `unsupported_media_type` for anything else, with what to do about it. Bytes that do not
 * fit the encoding are never replaced in silence: a reviewer could take the gap for the article's.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = encodingOfMark(bytes);
  const text = decodeAs(marked ?? 'utf-8', bytes);
  if (text !== null) return asWritten(text);
  if (marked !== null) {
    throw unsupported(`This file says it is ${marked.toUpperCase()} but is not.`);
  }
  if (beyondAsciiShare(bytes) > MAX_BEYOND_ASCII_SHARE) {
    throw unsupported('This file is in an encoding that Claimdesk does not know.');
  }
  return asWritten(new TextDecoder('windows-1252').decode(bytes));
}

function encodingOfMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function asWritten(text: string): string {
  const controls = text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  if (text.includes('\0') || controls > Math.max(STRAY_CONTROLS, text.length * MAX_CONTROL_SHARE)) {
    throw unsupported('This file holds binary data, not text.');
  }
  return text;
}

function beyondAsciiShare(bytes: Uint8Array): number {
  let beyond = 0;
  let blank = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) beyond++;
    else if (byte <= 0x20) blank++;
  }
  return beyond / (bytes.length - blank);
}

const unsupported = (reason: string) =>
  new ClaimdeskError('unsupported_media_type', `${reason} Save it as plain text in UTF-8.`);
