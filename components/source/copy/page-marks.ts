import type { Mark } from '@/components/source/copy/marks';

/**
 * The marks with words on a page, from 0, cut to what stands on it: a passage may run over the end
 * of a page. `pageStarts` says where in the copy's text each page begins.
 */
export function marksOnPage(
  marks: readonly Mark[],
  pageStarts: readonly number[],
  page: number,
): Mark[] {
  const from = pageStarts[page] ?? 0;
  const to = pageStarts[page + 1] ?? Number.POSITIVE_INFINITY;
  return marks.flatMap((mark) => {
    const start = Math.max(mark.start, from);
    const end = Math.min(mark.end, to);
    const exact = mark.exact.slice(start - mark.start, end - mark.start);
    if (start >= end || exact.trim() === '') return [];
    return [
      {
        ...mark,
        start,
        end,
        exact,
        prefix: start === mark.start ? mark.prefix : '',
        suffix: end === mark.end ? mark.suffix : '',
      },
    ];
  });
}

/** The page, from 0, on which the text's offset stands. */
export const pageAt = (pageStarts: readonly number[], offset: number): number =>
  Math.max(
    0,
    pageStarts.findLastIndex((start) => start <= offset),
  );
