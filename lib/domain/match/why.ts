import { z } from 'zod';
import { compareTexts } from '@/lib/domain/claim/quantity/compare-texts';
import type { MatchText, Rarities, Term } from '@/lib/domain/match/match';
import type { Question } from '@/lib/domain/match/question';
import { normalised, termsOf } from '@/lib/domain/match/terms';

/** What a text shares with a question, as it is written in the text; the most telling first. */
export const Why = z.object({
  words: z.array(z.string()),
  names: z.array(z.string()),
  /** Quantities that agree, and other words of digits. */
  numbers: z.array(z.string()),
});
export type Why = z.infer<typeof Why>;

const MOST_OF_EACH = 8;

/** @param asked the question’s words as they were given. */
export function whyOf(rarities: Rarities, question: Question, asked: string, text: MatchText): Why {
  const named = namesIn(asked);
  for (const term of namesIn(text.text)) named.add(term);
  const shared = sharedIn(question, text);
  const isName = ({ term, isNumber }: Term) => !isNumber && named.has(term);
  const weigh = ({ term }: Term) => rarities.weightOf(term);
  const agreed = agreedQuantities(asked, text.text);
  const rest = shared.filter(({ word }) => !isIn(agreed, word));
  const digits = rest.filter(({ isNumber }) => isNumber);
  return {
    words: wordsOf(rest.filter((one) => !isName(one) && !one.isNumber).map(alone), weigh),
    names: wordsOf(inARow(rest.filter(isName)), weigh),
    numbers: [...agreed, ...wordsOf(digits.map(alone), weigh)].slice(0, MOST_OF_EACH),
  };
}

/** Terms written with a capital where no sentence begins. */
function namesIn(text: string): Set<string> {
  const whole = normalised(text);
  const names = termsOf(text).filter(
    ({ word, start }) =>
      /^\p{Lu}/u.test(word) && !/(?:^|[.!?:…—–-])[\s"“”'(«„]*$/.test(whole.slice(0, start)),
  );
  return new Set(names.map(({ term }) => term));
}

/** Each term that both have, once: of the text, else of its title. */
function sharedIn(question: Question, { title, text }: MatchText): Term[] {
  const inText = termsOf(text);
  const places = inText.length + 1;
  const inTitle = termsOf(title).map((one) => ({ ...one, place: one.place + places * 2 }));
  const shared = new Map<string, Term>();
  for (const one of [...inText, ...inTitle]) {
    const isShared = question.said.has(one.term) || question.signed.has(one.term);
    if (isShared && !shared.has(one.term)) shared.set(one.term, one);
  }
  return [...shared.values()];
}

const alone = (term: Term): Term[] => [term];

/** Names that stand next to each other are one. */
function inARow(terms: readonly Term[]): Term[][] {
  const rows: Term[][] = [];
  for (const term of terms) {
    const row = rows.at(-1);
    if (row && (row.at(-1) as Term).place + 1 === term.place) row.push(term);
    else rows.push([term]);
  }
  return rows;
}

function wordsOf(rows: readonly Term[][], weigh: (term: Term) => number): string[] {
  const weighed = rows.map((row) => ({
    words: row.map(({ word }) => word.replace(/'s?$/, '')).join(' '),
    weight: Math.max(...row.map(weigh)),
  }));
  const sorted = weighed.sort((one, other) => other.weight - one.weight);
  return [...new Set(sorted.map(({ words }) => words))].slice(0, MOST_OF_EACH);
}

function agreedQuantities(asked: string, text: string): string[] {
  const compared = compareTexts({ text: asked, language: null }, { text, language: null });
  const agreed = compared.filter(
    ({ outcome, thing }) =>
      outcome === 'agree' || (outcome === 'agree-rounded' && thing !== 'unknown'),
  );
  return [...new Set(agreed.map(({ passage }) => passage.words))];
}

const isIn = (quantities: readonly string[], word: string) =>
  quantities.some((words) => normalised(words).includes(word));
