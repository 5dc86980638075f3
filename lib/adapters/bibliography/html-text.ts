/** How far into a page its own word on its encoding is looked for, in bytes. https://encoding.spec.whatwg.org */
const PRESCAN_LENGTH = 1024;

/**
 * The text of an HTML page: by its byte order mark, the charset of the `Content-Type` header, what
 * the page says at its beginning, else UTF-8, and windows-1252 where it is not that.
 */
export function htmlText(bytes: Uint8Array, charset: string | null): string {
  const said = encodingOfMark(bytes) ?? charset ?? encodingSaidIn(bytes);
  return (
    (said === null ? null : decode(said, bytes, false)) ??
    decode('utf-8', bytes, true) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}

function encodingOfMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function encodingSaidIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_LENGTH));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ?? null;
}

/** Null for an encoding that nobody knows, and, if `fatal`, for bytes that do not fit it. */
function decode(encoding: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
