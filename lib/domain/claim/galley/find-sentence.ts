import type { KeyedSentence } from '@/lib/domain/claim/galley/galley';
import { wordingKey } from '@/lib/domain/claim/galley/wording-key';
import { ClaimdeskError } from '@/lib/domain/errors';

/**
 * The sentence of those words: the one that starts there where the article says them more than once.
 * @param path names the field of the words in error messages.
 * @throws ClaimdeskError `passage_not_found` where no sentence has these words, `passage_ambiguous`
 * where several do and none of them starts at `start`.
 */
export function findSentence<Sentence extends KeyedSentence>(
  sentences: readonly Sentence[],
  { exact, start }: { exact: string; start?: number | undefined },
  path: string,
): Sentence {
  const key = wordingKey(exact);
  const same = sentences.filter((sentence) => sentence.key === key);
  const found = same.find((sentence) => sentence.start === start) ?? same[0];
  if (found && (same.length === 1 || found.start === start)) return found;
  throw same.length > 1 ? ambiguous(exact, path) : notFound(exact, path);
}

/** @throws ClaimdeskError `passage_not_found` for words that no sentence of the article has. */
export function refuseOtherWords(
  sentences: readonly KeyedSentence[],
  words: readonly string[],
  pathOf: (index: number) => string,
): void {
  const keys = new Set(sentences.map(({ key }) => key));
  const index = words.findIndex((sentence) => !keys.has(wordingKey(sentence)));
  if (index !== -1) throw notFound(words[index] ?? '', pathOf(index));
}

const refusal = (code: 'passage_not_found' | 'passage_ambiguous', path: string, message: string) =>
  new ClaimdeskError(code, message, [{ path, message }]);

const notFound = (words: string, path: string) =>
  refusal(
    'passage_not_found',
    path,
    `The article has no sentence “${shown(words)}”: it may have been revised; load it again.`,
  );

const ambiguous = (words: string, path: string) =>
  refusal(
    'passage_ambiguous',
    path,
    `The article says “${shown(words)}” more than once: give the start of the sentence.`,
  );

const shown = (words: string) => (words.length > 80 ? `${words.slice(0, 80)}…` : words);
