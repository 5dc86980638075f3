import { makeDiff, xIndex } from '@sanity/diff-match-patch';
import search from 'approx-string-match';
import { anchor, indexText } from '@/lib/domain/passage/anchor';
import type { PassageSelectors } from '@/lib/domain/passage/passage';
import type { Span } from '@/tests/bench/anchor/edits';

export type Answer = ({ outcome: 'found' } & Span) | { outcome: 'ambiguous' | 'missing' };

export type Contender = {
  name: string;
  /** Whether it is asked for a sample of the quotes only. */
  isSlow: boolean;
  /** Whether it can be asked for words that were never in the old text. */
  takesAbsent: boolean;
  /** Makes ready for the new text; what it returns answers one quote. Both are timed. */
  prepare: (before: string, after: string) => (quote: PassageSelectors) => Answer;
};

const claimdesk: Contender = {
  name: 'claimdesk',
  isSlow: false,
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
  isSlow: true,
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

/** Seconds that the diff of the two texts may take before it gives up on what it has not compared. */
const DIFF_TIMEOUT = 30;

/**
 * The old place carried over by a diff of the two whole texts, word by word: letter by letter it
 * does not end within minutes on texts of this length.
 */
const diffMatchPatch: Contender = {
  name: 'diff-match-patch',
  isSlow: true,
  takesAbsent: false,
  prepare: (before, after) => {
    const letters = new Map<string, string>();
    const [old, now] = [before, after].map((text) => spelledByWord(text, letters));
    if (!old || !now) throw new Error('A text is missing.');
    const diff = makeDiff(old.letters, now.letters, { checkLines: false, timeout: DIFF_TIMEOUT });
    const carried = (offset: number) => {
      const word = wordAt(old.starts, offset);
      const inWord = offset - (old.starts[word] ?? 0);
      const place = xIndex(diff, word);
      const next = now.starts[place + 1] ?? after.length;
      return Math.min((now.starts[place] ?? after.length) + inWord, next);
    };
    return (quote) => {
      const start = carried(quote.start);
      const end = carried(quote.end);
      return start < end ? { outcome: 'found', start, end } : { outcome: 'missing' };
    };
  },
};

/** Each word with the space behind it as one letter, the same for the same word. */
function spelledByWord(text: string, letters: Map<string, string>) {
  const starts: number[] = [];
  let spelled = '';
  for (const { 0: word, index } of text.matchAll(/\S+\s*|^\s+/g)) {
    const letter = letters.get(word) ?? String.fromCharCode(1 + (letters.size % 0xd7ff));
    letters.set(word, letter);
    spelled += letter;
    starts.push(index);
  }
  return { letters: spelled, starts };
}

/** The number of the word that holds the offset. */
function wordAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

export const contenders: readonly Contender[] = [claimdesk, approxStringMatch, diffMatchPatch];
