import { anchor, type TextIndex } from '@/lib/domain/passage/anchor';
import { findQuote } from '@/lib/domain/passage/find-quote';
import type { PassageSelectors, TextQuoteSelector } from '@/lib/domain/passage/passage';
import { passageAt } from '@/lib/domain/passage/select';

/** Words that an annotation marks; `start` and `end` are UTF-16 offsets into the text at hand. */
export type AnnotatedWords = TextQuoteSelector & { start?: number; end?: number };

export type AnnotatedSearch =
  | { outcome: 'found'; passage: PassageSelectors }
  | { outcome: 'ambiguous' }
  /** `near` are the likest words that the text has, where some are alike. */
  | { outcome: 'missing'; near: string | null };

/**
 * Finds the words that an annotation marks: at its position where words and context stand there,
 * else by the words and their context (see `findQuote`, `anchor`). Words that differ in more than
 * typography are not taken for them.
 */
export function findAnnotated(index: TextIndex, words: AnnotatedWords): AnnotatedSearch {
  const { text } = index;
  const { exact, prefix, suffix, start } = words;
  if (start !== undefined && standsAt(text, words, start))
    return at(text, start, start + exact.length);
  const quoted = findQuote(text, { exact, prefix, suffix });
  if (quoted.outcome === 'found') return at(text, quoted.start, quoted.end);
  const anchored = anchor(index, { exact, prefix, suffix });
  if (anchored.outcome === 'found') {
    const { start, end, how } = anchored;
    if (how !== 'similar') return at(text, start, end);
    return quoted.outcome === 'ambiguous'
      ? { outcome: 'ambiguous' }
      : { outcome: 'missing', near: text.slice(start, end) };
  }
  return quoted.outcome === 'ambiguous'
    ? { outcome: 'ambiguous' }
    : { outcome: 'missing', near: null };
}

const standsAt = (
  text: string,
  { exact, prefix, suffix }: AnnotatedWords,
  start: number,
): boolean =>
  exact.trim() !== '' &&
  start >= prefix.length &&
  text.startsWith(prefix + exact + suffix, start - prefix.length);

const at = (text: string, start: number, end: number): AnnotatedSearch => ({
  outcome: 'found',
  passage: passageAt(text, start, end),
});
