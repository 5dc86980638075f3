import { makeDiff, xIndex } from '@sanity/diff-match-patch';
import search from 'approx-string-match';
import { anchor, indexText } from '@/lib/domain/passage/anchor';
import type { PassageSelectors } from '@/lib/domain/passage/passage';
import type { Span } from '@/tests/bench/anchor/edits';

export type Answer = ({ outcome: 'found' } & Span) | { outcome: 'ambiguous' | 'missing' };

export type Contender = {
  name: string;
  /** How many of the quotes it is asked for; slow ones get a sample. */
  sample: number;
  /** Whether it can be asked for words that were never in the old text. */
  takesAbsent: boolean;
  /** Makes ready for the new text; what it returns answers one quote. Both are timed. */
  prepare: (before: string, after: string) => (quote: PassageSelectors) => Answer;
};

const claimdesk: Contender = {
  name: 'claimdesk',
  sample: Infinity,
  takesAbsent: true,
  prepare: (_, after) => {
    const index = indexText(after);
    return (quote) => anchor(index, quote);
  },
};

/** The weights that Hypothesis' client publishes, and the errors it allows. */
const HYPOTHESIS = { quote: 50, prefix: 20, suffix: 20, position: 2, mostErrors: 256 };

/**
 * As Hypothesis' client finds a quote: exact occurrences, else approximate ones with up to half of
 * the quote wrong, the best by quote, context and position. It has no threshold: the best is taken.
 */
const approxStringMatch: Contender = {
  name: 'approx-string-match',
  sample: 250,
  takesAbsent: true,
  prepare: (_, after) => (quote) => {
    const { exact, prefix, suffix } = quote;
    const mostErrors = Math.min(HYPOTHESIS.mostErrors, exact.length / 2);
    let best: ({ score: number } & Span) | null = null;
    for (const { start, end, errors } of matches(after, exact, mostErrors)) {
      const before = after.slice(Math.max(0, start - prefix.length), start);
      const behind = after.slice(end, end + suffix.length);
      const score =
        HYPOTHESIS.quote * (1 - errors / exact.length) +
        HYPOTHESIS.prefix * agreement(before, prefix) +
        HYPOTHESIS.suffix * agreement(behind, suffix) +
        HYPOTHESIS.position * (1 - Math.abs(start - quote.start) / after.length);
      if (!best || score > best.score) best = { start, end, score };
    }
    return best ? { outcome: 'found', ...best } : { outcome: 'missing' };
  },
};

function matches(text: string, words: string, mostErrors: number) {
  const exact = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function agreement(text: string, context: string): number {
  if (context === '') return 1;
  if (text === '') return 0;
  const errors = matches(text, context, context.length).map((match) => match.errors);
  return 1 - Math.min(context.length, ...errors) / context.length;
}

/** Seconds that the diff of the two texts may take before it goes on without looking for the best. */
const DIFF_TIMEOUT = 10;

/** The old place carried over by a diff of the two whole texts. */
const diffMatchPatch: Contender = {
  name: 'diff-match-patch',
  sample: 250,
  takesAbsent: false,
  prepare: (before, after) => {
    const diff = makeDiff(before, after, { checkLines: true, timeout: DIFF_TIMEOUT });
    return (quote) => {
      const start = xIndex(diff, quote.start);
      const end = xIndex(diff, quote.end);
      return start < end ? { outcome: 'found', start, end } : { outcome: 'missing' };
    };
  },
};

export const contenders: readonly Contender[] = [claimdesk, approxStringMatch, diffMatchPatch];
