import { decodeText } from '@/lib/domain/article/decode';

/** Where the HTML standard looks for a declaration (§13.2.3.2), and as much again: pages are late. */
const HEAD_BYTES = 4_096;

/**
 * The HTML in a page's bytes: by its byte order mark, else by the charset of its HTTP header (given
 * as the Content-Type), else by the one that the page declares, else UTF-8, else windows-1252. A
 * declaration that the bytes do not bear out is passed over.
 *
 * Throws as `decodeText` does where nothing fits.
 */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  const [first, second, third] = bytes;
  const isMarked =
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff);
  if (isMarked) return decodeText(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const inPage = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const inHeader = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(contentType)?.[1];
  // A page that can be read far enough to find its declaration is not in UTF-16 (§13.2.3.2 again).
  const declared = [inHeader, inPage?.replace(/^utf-?16.*$/i, 'utf-8')];
  for (const encoding of declared) {
    if (encoding && !/^utf-?8$/i.test(encoding)) {
      const text = decodeAs(encoding, bytes);
      if (text !== null) return text;
    }
  }
  if (declared.some((encoding) => /^utf-?8$/i.test(encoding ?? ''))) {
    // One broken byte in a page of UTF-8 is a slip, not another encoding.
    const text = new TextDecoder().decode(bytes);
    const broken = text.match(/\ufffd/g)?.length ?? 0;
    if (broken <= text.length * MAX_BROKEN_SHARE) return text;
  }
  return decodeText(bytes);
}

/** Above this share of characters that UTF-8 has no reading for, a page is not in UTF-8. */
const MAX_BROKEN_SHARE = 0.001;

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
