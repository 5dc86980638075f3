import { z } from 'zod';
import { ClaimContent, ClaimKind } from '@/lib/domain/claim/claim';
import { MAGNITUDES, NUMBER_WORDS } from '@/lib/domain/claim/detect/lexicon';

/** One claim that a language model found in a sentence; a person decides what becomes of it. */
export const Proposal = z.object({
  /** Which of the sentences it was asked about, counted from 0. */
  sentence: z.int().nonnegative(),
  wording: ClaimContent.shape.wording,
  kind: ClaimKind,
  claimant: ClaimContent.shape.claimant.unwrap(),
});
export type Proposal = z.infer<typeof Proposal>;

/** A model may say less, and more, than it was asked for. */
const Answered = Proposal.extend({
  claimant: z.string().trim().max(200).nullish(),
  wording: z.string(),
});
const Answer = z.union([
  z.object({ claims: z.array(z.unknown()) }).transform(({ claims }) => claims),
  z.array(z.unknown()),
]);

/**
 * The proposals in what a model answered about these sentences: JSON, alone or within other words.
 * Left out is what names no sentence, has no wording or one that is too long, or gives a figure
 * that the sentence does not have. Null where the answer holds no list of claims.
 */
export function readProposals(
  answer: string,
  sentences: readonly { text: string }[],
): Proposal[] | null {
  for (const value of jsonIn(answer)) {
    const list = Answer.safeParse(value);
    if (!list.success) continue;
    const answered = list.data.flatMap((item) => Answered.safeParse(item).data ?? []);
    if (answered.length === 0 && list.data.length > 0) continue;
    return answered.flatMap(({ claimant, ...said }) => {
      const proposal = Proposal.safeParse({ ...said, claimant: claimant || null });
      const text = sentences[said.sentence]?.text;
      if (!proposal.success || text === undefined) return [];
      return inventsFigures(said.wording, text) ? [] : [proposal.data];
    });
  }
  return null;
}

/** Whether the wording has a figure, or a word for one, that the sentence has not. */
function inventsFigures(wording: string, sentence: string): boolean {
  const known = new Set(figuresIn(sentence));
  return figuresIn(wording).some((figure) => !known.has(figure));
}

const WORD_OR_FIGURE = /\p{Nd}+(?:[.,]\p{Nd}+)*|\p{L}+/gu;

/** “One” is a word for people too, and so is none of these. */
const figuresIn = (text: string): string[] =>
  (text.toLowerCase().match(WORD_OR_FIGURE) ?? []).filter(
    (word) => /^\p{Nd}/u.test(word) || NUMBER_WORDS.has(word) || MAGNITUDES.has(word),
  );

/** Beyond these, an answer is no longer looked through for JSON. */
const MAX_ANSWER_LENGTH = 200_000;
const MAX_ATTEMPTS = 200;

/** The JSON values that stand in a text, in its order, the outer before the inner ones. */
function* jsonIn(text: string): Generator<unknown> {
  const answer = text.slice(0, MAX_ANSWER_LENGTH);
  let attempts = 0;
  for (const { index } of answer.matchAll(/[[{]/g)) {
    attempts += 1;
    if (attempts > MAX_ATTEMPTS) return;
    const end = endOf(answer, index);
    if (end === null) continue;
    try {
      yield JSON.parse(answer.slice(index, end));
    } catch {
      // A bracket that opens no JSON: the next one may.
    }
  }
}

/** Where the bracket at `start` closes, strings passed over; null where it never does. */
function endOf(text: string, start: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (isInString && character === '\\') at += 1;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}
