import type { MatchText } from '@/lib/domain/match/match';
import { termsOf } from '@/lib/domain/match/terms';

/** A text taken apart once, for all the questions that it is held against. */
export type PreparedText = {
  /** How often each term has its place in the title and the text together. */
  counts: ReadonlyMap<string, number>;
  /** In terms. */
  length: number;
  titleTerms: ReadonlySet<string>;
  textTerms: ReadonlySet<string>;
  numbers: readonly string[];
  years: readonly number[];
  /** The words of the text as they follow each other, the common ones too. */
  words: readonly string[];
  /** Every four letters in a row, with a mark where a word begins and ends. */
  pieces: ReadonlySet<string>;
};

const YEAR = /^(?:19|20)\d\d$/;

export function prepareText({ title, text }: MatchText): PreparedText {
  const titleTerms = termsOf(title);
  const textTerms = termsOf(text);
  const terms = [...titleTerms, ...textTerms];
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const numbers = new Set(textTerms.filter((one) => one.isNumber).map((one) => one.term));
  return {
    counts,
    length: terms.length,
    titleTerms: new Set(titleTerms.map(({ term }) => term)),
    textTerms: new Set(textTerms.map(({ term }) => term)),
    numbers: [...numbers].filter((number) => !YEAR.test(number)),
    years: yearsOf(terms),
    words: wordsOf(text),
    pieces: piecesOf(`${title} ${text}`),
  };
}

const yearsOf = (terms: readonly { term: string }[]) => [
  ...new Set(terms.flatMap(({ term }) => (YEAR.test(term) ? [Number(term)] : []))),
];

export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const PIECE = 4;

export function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const word of new Set(wordsOf(text))) {
    const marked = `^${word}$`;
    for (let at = 0; at + PIECE <= marked.length; at++) pieces.add(marked.slice(at, at + PIECE));
  }
  return pieces;
}
