import { findQuote } from '@/lib/domain/passage/find-quote';
import type { TextQuoteSelector } from '@/lib/domain/passage/passage';
import { findPresent } from '@/lib/domain/source/presence';

type Place = { start: number; end: number };

/** How far around the chosen place the words are looked for, in UTF-16 code units. */
const AROUND = 64;

/**
 * Where a quote stands in the copy that it was chosen in: at the place of the choice, else anywhere
 * in the copy; null where it does not stand there.
 */
export function findChosen(quote: string, chosen: TextQuoteSelector, text: string): Place | null {
  const choice = findQuote(text, chosen);
  if (choice.outcome === 'found') {
    const from = Math.max(0, choice.start - AROUND);
    const near = findPresent(quote, text.slice(from, choice.end + AROUND));
    if (near) return { start: near.start + from, end: near.end + from };
  }
  return findPresent(quote, text);
}
