import type { MatchText } from '@/lib/domain/match/match';
import { Random } from '@/tests/bench/random';

/** Words that nobody has: as many as a large language has, the first far more frequent than the last. */
const WORDS = 500_000;
const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo zu lan mer tok vis dor'.split(' ');

/** By Zipf’s law. */
const madeWord = (random: Random): string => {
  let rank = Math.floor(WORDS ** random.next());
  let word = '';
  do {
    word += SYLLABLES[rank % SYLLABLES.length];
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return `${word}n`;
};

/** The share of words that a made text has of its own. */
const OWN = 0.2;

/**
 * Texts without end, each of the halves of two known ones with some of their words made anew; of made
 * words alone where none is known. The same for the same seed.
 */
export function* madeTexts(known: readonly MatchText[], seed: number): Generator<MatchText> {
  const random = new Random(seed);
  const half = (text: string, isFirst: boolean) => {
    const words = text.split(/\s+/);
    const middle = Math.ceil(words.length / 2);
    return isFirst ? words.slice(0, middle) : words.slice(middle);
  };
  const own = (words: string[]) =>
    words.map((word) => (random.chance(OWN) ? madeWord(random) : word)).join(' ');
  for (;;) {
    if (known.length === 0) {
      const words = (most: number) =>
        Array.from({ length: random.between(3, most) }, () => madeWord(random)).join(' ');
      yield { title: words(8), text: words(25) };
      continue;
    }
    const [one, other] = [random.pick(known), random.pick(known)];
    yield {
      title: own([...half(one.title, true), ...half(other.title, false)]),
      text: own([...half(one.text, true), ...half(other.text, false)]),
    };
  }
}
