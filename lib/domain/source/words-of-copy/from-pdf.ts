import { type FileProperties, propertiesOf } from '@/lib/domain/article/file-properties';
import { fromPdf } from '@/lib/domain/article/from-pdf';
import { asOneLine, type Piece } from '@/lib/domain/article/lay-out';
import { cleanText } from '@/lib/domain/article/normalise';
import { withoutFurniture } from '@/lib/domain/article/pdf/furniture';
import { bodySizeOf, headingIn, levelsOf } from '@/lib/domain/article/pdf/headings';
import type { PdfPage } from '@/lib/domain/article/pdf/item';
import { linesOf, type PdfLine } from '@/lib/domain/article/pdf/lines';
import { type PdfParagraph, paragraphsOf } from '@/lib/domain/article/pdf/paragraphs';
import {
  type CaptureWords,
  layOutCapture,
  orNull,
} from '@/lib/domain/source/words-of-copy/words-of-copy';

/** A piece of the text, and where in it the words of which page begin. */
type Placed = { piece: Piece; begins: { page: number; at: number }[] };

/**
 * All words of a PDF's pages. Paragraphs that run over the end of a page are whole, as a quotation
 * has them, and words parted at a line's end too; a page's running head and foot stand before the
 * first paragraph that begins on it.
 */
export function wordsOfPdf(pages: readonly PdfPage[], given: FileProperties): CaptureWords {
  const lines = pages.map((page, index) => linesOf(page, index));
  const body = withoutFurniture(lines);
  const bodySize = bodySizeOf(body.flat());
  const placed = withFurniture(
    placedParagraphs(paragraphsOf(body, bodySize), bodySize),
    lines.flatMap((all, page) => all.filter((line) => !body[page]?.includes(line))),
  );
  const { text, blocks, starts, note } = layOutCapture(placed.map(({ piece }) => piece));
  const article = orNull(() => fromPdf(pages, given));
  const properties = propertiesOf(given);
  return {
    text,
    blocks,
    title: article?.title ?? properties.title,
    language: properties.language,
    pageStarts: pageStartsOf(placed, starts, { pages: pages.length, end: text.length }),
    mainText: article?.text ?? text,
    canonicalUrl: null,
    note:
      note ??
      (text === '' ? 'This PDF has no text: it is a scan, or its pages are pictures.' : null),
  };
}

function placedParagraphs(paragraphs: readonly PdfParagraph[], bodySize: number): Placed[] {
  const isHeading = headingIn(bodySize);
  const levels = levelsOf(paragraphs.filter(isHeading));
  return paragraphs.map((paragraph) => {
    const text = oneLine(paragraph.text);
    const begins = paragraph.begins.map(({ page, at }) => ({
      page,
      at: at === 0 ? 0 : placeAfter(oneLine(paragraph.text.slice(0, at)), text),
    }));
    if (isHeading(paragraph)) {
      return { piece: { kind: 'heading', level: levels.get(paragraph.size) ?? 6, text }, begins };
    }
    return { piece: { kind: paragraph.item === null ? 'paragraph' : 'listItem', text }, begins };
  });
}

/** The first place after what stands before it that is not a space. */
const placeAfter = (before: string, text: string): number =>
  before.length + (text[before.length] === ' ' ? 1 : 0);

/** Heads and feet put before the first paragraph that begins on their page or a later one. */
function withFurniture(placed: readonly Placed[], furniture: readonly PdfLine[]): Placed[] {
  const waiting = furniture.map(
    ({ text, page }): Placed => ({
      piece: { kind: 'paragraph', text: oneLine(text) },
      begins: [{ page, at: 0 }],
    }),
  );
  let next = 0;
  const all = placed.flatMap((paragraph) => {
    const first = next;
    while (next < waiting.length && firstPage(waiting[next]) <= firstPage(paragraph)) next++;
    return [...waiting.slice(first, next), paragraph];
  });
  return [...all, ...waiting.slice(next)].filter(({ piece }) => /[^\s\p{Cf}]/u.test(piece.text));
}

const firstPage = (placed: Placed | undefined): number => placed?.begins[0]?.page ?? 0;

/** Where each page's words begin; a page without any begins where the next one does. */
function pageStartsOf(
  placed: readonly Placed[],
  starts: readonly number[],
  { pages, end }: { pages: number; end: number },
): number[] {
  const pageStarts = Array.from({ length: pages }, () => end);
  placed.forEach(({ begins }, index) => {
    for (const { page, at } of begins) {
      const start = (starts[index] ?? end) + at;
      pageStarts[page] = Math.min(pageStarts[page] ?? end, start);
    }
  });
  for (let page = pages - 2; page >= 0; page--) {
    pageStarts[page] = Math.min(pageStarts[page] ?? end, pageStarts[page + 1] ?? end);
  }
  return pageStarts;
}

const oneLine = (text: string): string => asOneLine(cleanText(text));
