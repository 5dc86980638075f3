/** First bytes, as the characters of those numbers, from the nth byte on. */
const signatures: readonly (readonly [at: number, begins: string, mediaType: string])[] = [
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [8, 'WEBP', 'image/webp'],
  [4, 'ftypavif', 'image/avif'],
  [4, 'ftypavis', 'image/avif'],
  [0, 'WARC/', 'application/warc'],
  [0, '\x1f\x8b', 'application/gzip'],
];

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const endings: Record<string, string> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  docx,
  wacz: 'application/wacz',
  csv: 'text/csv',
  json: 'application/json',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
};

/** How far into a file its kind shows, in bytes. */
const HEAD = 1_024;

/**
 * What a file is: by its first bytes where these tell, then as its sender says, then by the ending
 * of its name, else plain bytes. In lower case, without parameters.
 * https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function mediaTypeOf(file: { bytes: Uint8Array; name: string; told: string }): string {
  const head = Array.from(file.bytes.subarray(0, HEAD), (byte) => String.fromCharCode(byte)).join(
    '',
  );
  const ending = endings[/\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''];
  const shown = shownBy(head);
  if (shown === 'application/gzip')
    return /\.warc\.gz$/i.test(file.name) ? 'application/warc' : shown;
  if (shown) return shown;
  // Word documents and web archives are ZIP files: the name and the sender tell them apart.
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    if (ending === 'application/wacz' || /wacz/.test(file.told)) return 'application/wacz';
    return ending === docx || file.told === docx ? docx : 'application/zip';
  }
  if (file.told !== '' && file.told !== 'application/octet-stream') return file.told;
  if (ending) return ending;
  if (beginsAsHtml(head)) return 'text/html';
  return 'application/octet-stream';
}

/** Some servers put a line of their own before a PDF. */
const shownBy = (head: string): string | undefined =>
  head.includes('%PDF-')
    ? 'application/pdf'
    : signatures.find(([at, begins]) => head.startsWith(begins, at))?.[2];

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)[\s>]/i;

/** Whether a text begins as a whole page in HTML does. */
export const beginsAsHtml = (head: string): boolean => HTML.test(head);

/** Whether it is a page in HTML, whichever way that is written. */
export const isWebPage = (mediaType: string): boolean =>
  mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
