import { describe, expect, it } from 'vitest';
import { textInBrowser } from '@/lib/adapters/capture-reader/text-in-browser';
import type { BundledCopy } from '@/lib/domain/bundle/manifest';
import { partsOfWord, zipOf } from '@/tests/support/docx';
import { printedPdf } from '@/tests/support/pdf';

const words = 'Some 40,000 vehicles a day';

const copyOf = (fileName: string, mediaType: string | null = null): BundledCopy => ({
  captureId: '00000000-0000-4000-8000-000000000000',
  sha256: '0'.repeat(64),
  withheld: null,
  bytes: null,
  text: null,
  head: null,
  mediaType,
  charset: null,
  url: null,
  fileName,
});

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the text of a copy, read as a browser can', () => {
  it.each([
    ['a page', copyOf('count.html', 'text/html'), () => utf8(`<p>${words}</p>`)],
    ['a text', copyOf('count.txt'), () => utf8(words)],
    ['a PDF', copyOf('count.pdf'), () => printedPdf((pdf) => pdf.text(words))],
  ])('is that of %s', async (_, copy, bytes) => {
    expect(await textInBrowser(copy, await bytes())).toContain(words);
  });

  it.each([
    ['a Word document', copyOf('count.docx'), () => zipOf(partsOfWord('<w:p/>'))],
    ['Markdown', copyOf('count.md'), () => utf8(words)],
  ])('is left to others for %s', async (_, copy, bytes) => {
    expect(await textInBrowser(copy, await bytes())).toBeNull();
  });

  it.each([
    ['a picture', copyOf('count.jpg', 'image/jpeg'), Uint8Array.of(0xff, 0xd8, 0xff)],
    ['a damaged PDF', copyOf('count.pdf'), utf8('%PDF-1.7 and no more')],
  ])('is empty for %s', async (_, copy, bytes) => {
    expect(await textInBrowser(copy, bytes)).toBe('');
  });
});
