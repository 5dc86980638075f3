import { locked, notReadable } from '@/lib/adapters/article-reader/refusals';
import type { ArticleFormat } from '@/lib/domain/article/article';
import { beginsAsHtml } from '@/lib/domain/source/media-type';

/** How far into a file a PDF may begin: some servers put a line of their own before it. */
const PDF_WITHIN = 1_024;

/** JPEG, PNG, GIF, TIFF. */
const PICTURE = /^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*)/;

const mediaTypes: Record<string, ArticleFormat> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
};

/**
 * What a file is: by its first bytes, then by what its server says, then by its name.
 * @throws ClaimdeskError `unsupported_media_type` for what is known and not read, with the way out.
 */
export function kindOf(file: {
  bytes: Uint8Array;
  name: string;
  mediaType: string;
}): ArticleFormat | 'docx' | 'pdf' {
  const { bytes, name, mediaType } = file;
  const head = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'docx';
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw oldOffice(bytes);
  if (head.startsWith('{\\rtf')) {
    throw notReadable('This is a file in Rich Text Format. Save it as .docx.');
  }
  if (PICTURE.test(head)) {
    throw notReadable('This is a picture. Run text recognition (OCR) on it and paste the text.');
  }
  if (mediaType === 'application/pdf' || /\.pdf$/i.test(name)) {
    throw notReadable('This is called a PDF but is none. Save or download it anew.');
  }
  if (isWord(mediaType) || /\.docx?$/i.test(name)) {
    throw notReadable('This is called a Word document but is none. Save it as .docx anew.');
  }
  const told = mediaTypes[mediaType];
  if (told) return told;
  if (/\.x?html?$/i.test(name) || beginsAsHtml(head)) return 'html';
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text';
}

export const isWord = (mediaType: string): boolean =>
  mediaType === 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * [MS-CFB] holds a document of old Word, or the encrypted package of a new one ([MS-OFFCRYPTO]).
 */
function oldOffice(bytes: Uint8Array) {
  return new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'))
    ? locked('This document is locked with a password. Save it as .docx without a password.')
    : notReadable('This is a document of an old Word (.doc). Save it as .docx without a password.');
}
