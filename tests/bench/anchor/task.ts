import type { PassageSelectors } from '@/lib/domain/passage/passage';
import { passageAt } from '@/lib/domain/passage/select';
import { edit, type Span } from '@/tests/bench/anchor/edits';
import { article, prose } from '@/tests/bench/anchor/prose';
import { Random } from '@/tests/bench/random';

const LENGTH = 1_000_000;
export const QUOTES = 1000;
export const ABSENT = 300;

/** The least overlap (Jaccard's) with the true place that counts as right. */
const RIGHT = 0.8;

type Wanted = { quote: PassageSelectors; place: Span };

/** Two versions of a text, and what is looked for in the later one. */
export type Task = {
  before: string;
  after: string;
  wanted: Wanted[];
  absent: PassageSelectors[];
  note: string;
};

/** A task that is the same for the same arguments; without a text given, one is made. */
export function taskOf(share: number, seed: number, given: string | null): Task {
  const random = new Random(seed * 1000 + share);
  const language = prose(random);
  const before = given ?? article(language, random, LENGTH);
  const edited = edit(before, share / 100, random, language);
  const wanted: Wanted[] = [];
  let [torn, gone] = [0, 0];
  while (wanted.length < QUOTES) {
    const quote = quoteOf(before, random);
    const place = edited.placeOf(quote);
    if (!place) gone += 1;
    else if (place.isTorn) torn += 1;
    else wanted.push({ quote, place });
  }
  // From a text in the same language that the other one shares no sentence with.
  const elsewhere =
    given === null ? article(language, random, LENGTH / 2, 0) : shuffled(given, random);
  const absent: PassageSelectors[] = [];
  while (absent.length < ABSENT) {
    const quote = quoteOf(elsewhere, random);
    if (!edited.text.includes(quote.exact)) absent.push(quote);
  }
  const note = `left out: ${torn} quotes that a moved or inserted block tore in two, ${gone} with no word left`;
  return { before, after: edited.text, wanted, absent, note };
}

/** 40 to 240 code units, half of them from the beginning of a word to the end of one. */
function quoteOf(text: string, random: Random): PassageSelectors {
  const length = random.between(40, 240);
  let start = random.between(0, text.length - length);
  let end = start + length;
  if (random.chance(0.5)) {
    while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1;
    while (end < text.length && /\S/.test(text.charAt(end))) end += 1;
  }
  const quote = passageAt(text, start, end);
  if (quote.exact.length < 40 - 8) return quoteOf(text, random);
  return quote;
}

/** The same words in another order: what a text of the same subject that says other things has. */
function shuffled(text: string, random: Random): string {
  const words = text.split(/\s+/);
  for (let at = words.length - 1; at > 0; at--) {
    const other = random.between(0, at);
    [words[at], words[other]] = [words[other]!, words[at]!];
  }
  return words.join(' ');
}

/** Whether the answer is the true place, give or take a word at its ends. */
export function isRight(answer: Span, place: Span): boolean {
  const shared = Math.max(0, Math.min(answer.end, place.end) - Math.max(answer.start, place.start));
  return shared / (answer.end - answer.start + place.end - place.start - shared) >= RIGHT;
}
