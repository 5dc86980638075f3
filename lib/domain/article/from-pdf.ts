import { credited } from '@/lib/domain/article/credited';
import { type FileProperties, propertiesOf } from '@/lib/domain/article/file-properties';
import { asOneLine, layOut, type Piece } from '@/lib/domain/article/lay-out';
import { assertTextFits, cleanText } from '@/lib/domain/article/normalise';
import { withoutFurniture } from '@/lib/domain/article/pdf/furniture';
import { bodySizeOf, headingIn, levelsOf } from '@/lib/domain/article/pdf/headings';
import type { PdfPage } from '@/lib/domain/article/pdf/item';
import { linesOf } from '@/lib/domain/article/pdf/lines';
import { type PdfParagraph, paragraphsOf } from '@/lib/domain/article/pdf/paragraphs';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import { invalidField } from '@/lib/domain/errors';

/**
 * An article from the words of a PDF and where they stand: columns are read one after the other,
 * lines become paragraphs, words parted at a line's end become whole, running heads and page
 * numbers are left out, and what is set larger than the text is a heading, of the level that its
 * size gives it. The title is the one that the file gives, else the largest heading of the first
 * page; it is not part of the text.
 *
 * Throws `invalid_input` on `file` where no words are found: the pages are pictures; `too_large`
 * beyond MAX_TEXT_LENGTH.
 */
export function fromPdf(pages: readonly PdfPage[], given: FileProperties): ReadDraft {
  const lines = withoutFurniture(pages.map((page, index) => linesOf(page, index)));
  const bodySize = bodySizeOf(lines.flat());
  const paragraphs = paragraphsOf(lines, bodySize)
    .map((paragraph) => ({ ...paragraph, text: oneLine(paragraph.text) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (paragraphs.length === 0) throw withoutText();

  const properties = propertiesOf(given);
  const isHeading = headingIn(bodySize);
  const titleSize = paragraphs
    .filter((paragraph) => paragraph.page === 0 && isHeading(paragraph))
    .reduce((largest, { size }) => Math.max(largest, size), 0);
  const isTitle = ({ page, size, text }: PdfParagraph) =>
    properties.title === null
      ? titleSize > 0 && page === 0 && size === titleSize
      : page === 0 && lettersOf(text) === lettersOf(properties.title);
  const titleAt = paragraphs.findIndex(isTitle);
  const [titled] = titleAt >= 0 && paragraphs.length > 1 ? paragraphs.splice(titleAt, 1) : [];

  const levels = levelsOf(paragraphs.filter(isHeading));
  const { pieces, authors } = credited(
    paragraphs.map((paragraph): Piece => {
      const { text, size, item } = paragraph;
      if (isHeading(paragraph)) return { kind: 'heading', level: levels.get(size) ?? 6, text };
      const words = item === null ? '' : oneLine(item);
      return words === '' ? { kind: 'paragraph', text } : { kind: 'listItem', text: words };
    }),
  );
  const article = layOut(pieces);
  assertTextFits(article.text);
  return {
    ...properties,
    ...article,
    title: properties.title ?? titled?.text ?? null,
    authors: authors.length > 0 ? authors : properties.authors,
    publisher: null,
    url: null,
  };
}

const oneLine = (text: string): string => asOneLine(cleanText(text));

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

const withoutText = () =>
  invalidField(
    'file',
    'This PDF has no text: it is a scan, or its pages are pictures. Run text recognition (OCR) on it first.',
  );
