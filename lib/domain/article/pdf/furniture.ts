import type { PdfLine } from '@/lib/domain/article/pdf/lines';

/** How many lines at either end of a page may be its running head or foot. */
const OUTERMOST = 3;

/**
 * What stands on this share of the pages at one height, and on this many, is no part of the text.
 */
const REPEATED_SHARE = 0.4;
const FEWEST_PAGES = 3;

/** In points: the same line of two pages is drawn at the same height, give or take. */
const SAME_HEIGHT = 6;

/**
 * The pages without the lines that come back at the head or the foot of most of them, counting all
 * figures as the same, and without page numbers.
 */
export function withoutFurniture(pages: readonly PdfLine[][]): PdfLine[][] {
  const seen = new Map<string, { y: number; page: number }[]>();
  for (const line of pages.flatMap(outermost)) {
    const at = seen.get(keyOf(line)) ?? [];
    at.push({ y: line.y, page: line.page });
    seen.set(keyOf(line), at);
  }
  const enough = Math.max(FEWEST_PAGES, pages.length * REPEATED_SHARE);
  const isRepeated = (line: PdfLine) =>
    new Set(
      (seen.get(keyOf(line)) ?? [])
        .filter(({ y }) => Math.abs(y - line.y) <= SAME_HEIGHT)
        .map(({ page }) => page),
    ).size >= enough;
  const rest = pages.map((lines) => {
    const ends = new Set(outermost(lines).filter((line) => isRepeated(line)));
    return lines.filter((line) => !ends.has(line));
  });
  return withoutPageNumbers(rest);
}

/**
 * A lone number at an end of a page counts the pages when another of them goes by the same count.
 */
function withoutPageNumbers(pages: readonly PdfLine[][]): PdfLine[][] {
  const counts = new Map<number, number>();
  const ends = pages.map((lines) => {
    const outer = outermost(lines);
    return new Set([outer[0], outer.at(-1)].filter((line) => line !== undefined));
  });
  for (const line of ends.flatMap((lines) => [...lines])) {
    const before = pagesBefore(line);
    if (before !== null) counts.set(before, (counts.get(before) ?? 0) + 1);
  }
  return pages.map((lines, page) =>
    lines.filter((line) => {
      const before = ends[page]?.has(line) ? pagesBefore(line) : null;
      return before === null || (counts.get(before) ?? 0) < 2;
    }),
  );
}

/** The lines nearest to the upper and the lower edge, from top to bottom. */
function outermost(lines: readonly PdfLine[]): PdfLine[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  return [...new Set([...sorted.slice(0, OUTERMOST), ...sorted.slice(-OUTERMOST)])];
}

const keyOf = ({ text }: PdfLine): string =>
  text
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/g, ' ');

/** How many pages the count of “7”, “– 7 –” or “Page 7 of 12” is ahead of the file's; else null. */
function pagesBefore({ text, page }: PdfLine): number | null {
  const [, number] =
    /^\P{L}{0,3}(?:page|seite|p\.|página|pagina|стр\.)? ?(\d{1,4})(?: ?(?:\/|of|von|sur|de|di|из) ?\d{1,4})?\P{L}{0,3}$/iu.exec(
      text,
    ) ?? [];
  return number === undefined ? null : Number(number) - page;
}
