import { z } from 'zod';
import { counted, listed } from '@/lib/domain/report/words';

const count = z.int().nonnegative();

/** How much of an article's sentences is accounted for; the last four add up to the first. */
export const Coverage = z.object({
  sentences: count,
  /** Tied to a claim. */
  claims: count,
  opinion: count,
  notCheckable: count,
  /** Neither tied to a claim nor marked. */
  open: count,
});
export type Coverage = z.infer<typeof Coverage>;

/** “Of 48 sentences, 30 are tied to a claim and 6 are marked as opinion; 12 are open.” */
export function coverageWords({
  sentences,
  claims,
  opinion,
  notCheckable,
  open,
}: Coverage): string {
  if (sentences === 0) return 'The article has no sentences.';
  const closed = [
    [claims, 'tied to a claim'],
    [opinion, 'marked as opinion'],
    [notCheckable, 'marked as not checkable'],
  ] as const;
  const parts = closed
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${isOrAre(number)} ${what}`);
  if (parts.length === 0) return `Of ${counted(sentences, 'sentence')}, none is covered yet.`;
  const rest = open === 0 ? 'none is open' : `${open} ${isOrAre(open)} open`;
  return `Of ${counted(sentences, 'sentence')}, ${listed(parts)}; ${rest}.`;
}

const isOrAre = (number: number) => (number === 1 ? 'is' : 'are');
