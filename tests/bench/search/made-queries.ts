import { swapsOf } from '@/lib/domain/search/alike';
import { Random } from '@/tests/bench/random';
import type { MadeText } from '@/tests/bench/search/made-desk';

/** What is typed into the box of the search, and the text that is meant. */
export type MadeQuery = { typed: string; meant: MadeText; isWhole: boolean };

/** From so many letters on it is asked while somebody types. */
const FIRST_ASKED = 3;
/** A word that is mistyped has so many letters. */
const LEAST_MISTYPED = 5;

/** Two to four words that stand side by side in the titles of some texts, each asked at every letter. */
export function queriesAsTyped(texts: readonly MadeText[], count: number): MadeQuery[] {
  const random = new Random(12);
  return Array.from({ length: count }, () => {
    const { meant, words } = someWords(texts, random);
    const whole = words.join(' ');
    return Array.from({ length: whole.length - FIRST_ASKED + 1 }, (_, more) => ({
      typed: whole.slice(0, FIRST_ASKED + more),
      meant,
      isWhole: FIRST_ASKED + more === whole.length,
    }));
  }).flat();
}

/** The same, whole, with one letter of the longest word missing, or two in the wrong order. */
export function queriesMistyped(texts: readonly MadeText[], count: number): MadeQuery[] {
  const random = new Random(13);
  const queries: MadeQuery[] = [];
  while (queries.length < count) {
    const { meant, words } = someWords(texts, random);
    const longest = words.toSorted((one, other) => other.length - one.length)[0] ?? '';
    if (longest.length < LEAST_MISTYPED) continue;
    const at = random.between(1, longest.length - 1);
    const wrong = random.chance(0.5)
      ? longest.slice(0, at) + longest.slice(at + 1)
      : random.pick(swapsOf(longest));
    const typed = words.map((word) => (word === longest ? wrong : word)).join(' ');
    queries.push({ typed, meant, isWhole: true });
  }
  return queries;
}

function someWords(texts: readonly MadeText[], random: Random) {
  const meant = random.pick(texts);
  // The last may have been cut.
  const words =
    meant.title
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, -1) ?? [];
  const length = Math.min(words.length, random.between(2, 4));
  const start = random.between(0, words.length - length);
  return { meant, words: words.slice(start, start + length) };
}
