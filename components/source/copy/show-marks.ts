import { domWords, rangeOf } from '@/components/source/copy/dom-words';
import { bringRangeIntoView, lookedAt, type Mark, paint } from '@/components/source/copy/marks';
import { findLetters } from '@/lib/domain/source/letters';

/**
 * Marks words below `root`, found there by their letters, and brings the one that is looked at into
 * view. @returns what takes the marks off again
 */
export function showMarks(root: Node, marks: readonly Mark[]): () => void {
  const words = domWords(root);
  const current = lookedAt(marks);
  const taken = marks.map((mark) => {
    const place = findLetters(words.letters, mark);
    const range = place && rangeOf(words, place.start, place.end);
    if (!range) return () => undefined;
    if (mark === current) bringRangeIntoView(range);
    return paint(range, mark.kind);
  });
  return () => {
    for (const take of taken) take();
  };
}
