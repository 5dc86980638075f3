import type { Term } from '@/lib/domain/match/match';
import { withoutFurniture } from '@/lib/domain/match/post-text';
import { piecesOf, wordsOf } from '@/lib/domain/match/prepared-text';
import { termsOf } from '@/lib/domain/match/terms';

/** A claim, or a post that makes one, as it is held against texts. */
export type Question = {
  /** Each term with how much it counts among the others. */
  terms: ReadonlyMap<string, number>;
  /** Of what is said, and of who signed it. */
  said: ReadonlySet<string>;
  signed: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** The first letters of the longer terms. */
  beginnings: ReadonlySet<string>;
  year: number | null;
  pieces: ReadonlySet<string>;
  /** Where each word of it stands. */
  places: ReadonlyMap<string, readonly number[]>;
  words: readonly string[];
};

/** A name under a post tells less than a word in it. */
const SIGNED_COUNTS = 0.3;
const MOST_COUNTS = 1.5;
export const BEGINNING = 5;

export function questionOf(post: string): Question {
  const { text, signature } = withoutFurniture(post);
  const terms = termsOf(text);
  const signed = setOf(termsOf(signature.names));
  const words = wordsOf(text);
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const of = places.get(word);
    if (of) of.push(at);
    else places.set(word, [at]);
  }
  const said = setOf(terms);
  return {
    terms: weighed(terms, signed),
    said,
    signed,
    numbers: setOf(terms.filter(({ isNumber }) => isNumber)),
    beginnings: new Set(
      [...said, ...signed]
        .filter((one) => one.length >= BEGINNING)
        .map((one) => one.slice(0, BEGINNING)),
    ),
    year: signature.year,
    pieces: piecesOf(text),
    places,
    words,
  };
}

const setOf = (terms: readonly Term[]) => new Set(terms.map(({ term }) => term));

/** What is said again counts somewhat more. */
function weighed(terms: readonly Term[], signed: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) counts.set(term, Math.min(MOST_COUNTS, Math.sqrt(count)));
  for (const term of signed) if (!counts.has(term)) counts.set(term, SIGNED_COUNTS);
  return counts;
}
