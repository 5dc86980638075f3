import type { PdfLine } from '@/lib/domain/article/pdf/lines';
import type { PdfParagraph } from '@/lib/domain/article/pdf/paragraphs';

/** Letters of a heading are larger than the text's by this share, or more. */
const LARGER = 1.12;

/** Longer ones are a lead or a quotation that was set large. */
const MAX_HEADING_LENGTH = 250;

/** The height of the font in which most of the letters stand. */
export function bodySizeOf(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Tells a heading by its letters' size, against that of the text. */
export const headingIn =
  (bodySize: number) =>
  ({ size, text }: Pick<PdfParagraph, 'size' | 'text'>): boolean =>
    size >= bodySize * LARGER && text.length <= MAX_HEADING_LENGTH;

/** Levels from 2 on, the largest letters first: level 1 is the title's. */
export function levelsOf(headings: readonly Pick<PdfParagraph, 'size'>[]): Map<number, number> {
  const sizes = [...new Set(headings.map(({ size }) => size))].sort((a, b) => b - a);
  return new Map(sizes.map((size, index) => [size, Math.min(index + 2, 6)]));
}
