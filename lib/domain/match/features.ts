import type { Candidate } from '@/lib/domain/match/candidate';
import type { Rarities } from '@/lib/domain/match/match';
import type { PreparedText } from '@/lib/domain/match/prepared-text';
import { BEGINNING, type Question } from '@/lib/domain/match/question';

/** What is looked at when a question is held against a text, in the order of `featuresOf`’s numbers. */
export const featureNames = [
  'ofBest',
  'ofPossible',
  'isBest',
  'textCovered',
  'titleCovered',
  'nearlyCovered',
  'rarestShared',
  'signedShared',
  'piecesAlike',
  'longestRun',
  'sharedNumbers',
  'otherNumbers',
  'sameYear',
  'yearsApart',
  'length',
] as const;

const MOST_NUMBERS = 3;
const MOST_YEARS = 3;
/** Sums of weights are divided by it, so that they are of the size of one. */
const WEIGHT = 10;

/**
 * Each candidate in numbers of the size of one.
 * @param candidates the best first, by the words they share.
 */
export function featuresOf(
  rarities: Rarities,
  question: Question,
  candidates: readonly Candidate[],
): number[][] {
  const best = candidates[0]?.score ?? 1;
  const possible = possibleScore(rarities, question);
  const ownPieces = piecesSquared(rarities, question.pieces);
  return candidates.map(({ text, weights, score }, place) => {
    const shared = sharedTerms(rarities, question, text);
    const pieces = piecesSquared(rarities, text.pieces, question.pieces);
    return [
      score / best,
      score / possible,
      place === 0 ? 1 : 0,
      share(shared.text, weights.text),
      share(shared.title, weights.title),
      share(shared.near, weights.all),
      shared.rarest / WEIGHT,
      shared.signed / WEIGHT,
      share(pieces, Math.sqrt(ownPieces * weights.piecesSquared)),
      Math.log(1 + longestRun(text, question)),
      Math.min(MOST_NUMBERS, text.numbers.filter((one) => question.numbers.has(one)).length),
      Math.min(MOST_NUMBERS, text.numbers.filter((one) => !question.numbers.has(one)).length),
      question.year !== null && text.years.includes(question.year) ? 1 : 0,
      yearsApart(text, question.year),
      Math.log(1 + text.length),
    ];
  });
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

function possibleScore(rarities: Rarities, { terms }: Question): number {
  let possible = 0;
  for (const [term, counts] of terms) possible += counts * rarities.weightOf(term);
  return possible || 1;
}

/** What the terms weigh that both have, in the text’s parts; `near` are those that begin alike. */
function sharedTerms(rarities: Rarities, question: Question, text: PreparedText) {
  const shared = { text: 0, title: 0, near: 0, rarest: 0, signed: 0 };
  for (const term of text.counts.keys()) {
    const isSigned = question.signed.has(term);
    if (isSigned || question.said.has(term)) {
      const weight = rarities.weightOf(term);
      if (text.textTerms.has(term)) shared.text += weight;
      if (text.titleTerms.has(term)) shared.title += weight;
      if (isSigned) shared.signed += weight;
      shared.rarest = Math.max(shared.rarest, weight);
    } else if (term.length > BEGINNING && question.beginnings.has(term.slice(0, BEGINNING))) {
      shared.near += rarities.weightOf(term);
    }
  }
  return shared;
}

/** The sum of the squared weights; of those in both, where another set is given. */
function piecesSquared(
  rarities: Rarities,
  pieces: ReadonlySet<string>,
  others: ReadonlySet<string> = pieces,
): number {
  let sum = 0;
  for (const piece of pieces) if (others.has(piece)) sum += rarities.weightOfPiece(piece) ** 2;
  return sum;
}

/** How many words follow each other in both. */
function longestRun({ words }: PreparedText, question: Question): number {
  let longest = 0;
  for (let start = 0; start < words.length - longest; start++) {
    for (const place of question.places.get(words[start] as string) ?? []) {
      let run = 1;
      while (start + run < words.length && words[start + run] === question.words[place + run]) {
        run += 1;
      }
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

function yearsApart({ years }: PreparedText, year: number | null): number {
  if (year === null || years.length === 0) return 0;
  return Math.min(MOST_YEARS, ...years.map((one) => Math.abs(one - year)));
}
