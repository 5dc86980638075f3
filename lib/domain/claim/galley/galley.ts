import type { ArticleSentence } from '@/lib/domain/article/article-sentences';
import type { ClaimState } from '@/lib/domain/claim/claim';
import type { Coverage } from '@/lib/domain/claim/galley/coverage';
import type { SentenceMark } from '@/lib/domain/claim/galley/sentence-mark';
import { wordingKey } from '@/lib/domain/claim/galley/wording-key';
import { firstEndingAfter } from '@/lib/domain/passage/first-ending-after';

export type SentenceStatus = 'claim' | 'opinion' | 'not_checkable' | 'open';

/** A sentence with what has become of it. Several with the same words share their mark. */
export type GalleySentence = ArticleSentence & {
  status: SentenceStatus;
  mark: SentenceMark | null;
};

/** An article as a checker's printed galley: no sentence is passed over unseen. */
export type Galley = { sentences: GalleySentence[]; coverage: Coverage };

type Claim = {
  state: ClaimState;
  passages: readonly { start: number; end: number; exact: string }[];
};

/** A sentence with the key that marks on it are kept under. */
export type KeyedSentence = ArticleSentence & { key: string };

export const withKeys = (sentences: readonly ArticleSentence[], text: string): KeyedSentence[] =>
  sentences.map((sentence) => ({
    ...sentence,
    key: wordingKey(text.slice(sentence.start, sentence.end)),
  }));

/**
 * What has become of each sentence: tied to a claim, else as it is marked, else open. A claim covers
 * a sentence that has a letter or a figure in common with one of its passages; retired claims and
 * passages that the text no longer has cover nothing.
 */
export function galleyOf(
  text: string,
  sentences: readonly KeyedSentence[],
  claims: readonly Claim[],
  marks: readonly SentenceMark[],
): Galley {
  const covered = sentencesOfClaims(text, sentences, claims);
  const markOf = new Map(marks.map((mark) => [wordingKey(mark.words), mark]));
  const found = sentences.map(({ start, end, section, key }, index): GalleySentence => {
    const mark = markOf.get(key) ?? null;
    const status = covered.has(index) ? 'claim' : statusOf(mark);
    return { start, end, section, status, mark };
  });
  return { sentences: found, coverage: coverageOf(found) };
}

function statusOf(mark: SentenceMark | null): SentenceStatus {
  return mark === null || mark.kind === 'dismissed' ? 'open' : mark.kind;
}

/** Indexes of the sentences that a live claim is tied to. */
function sentencesOfClaims(
  text: string,
  sentences: readonly ArticleSentence[],
  claims: readonly Claim[],
): Set<number> {
  const covered = new Set<number>();
  for (const { state, passages } of claims) {
    if (state === 'retired') continue;
    for (const { start, end, exact } of passages) {
      if (!text.startsWith(exact, start)) continue;
      for (let at = firstEndingAfter(sentences, start); at < sentences.length; at += 1) {
        const sentence = sentences[at];
        if (!sentence || sentence.start >= end) break;
        const shared = text.slice(Math.max(start, sentence.start), Math.min(end, sentence.end));
        if (/[\p{L}\p{N}]/u.test(shared)) covered.add(at);
      }
    }
  }
  return covered;
}

function coverageOf(sentences: readonly { status: SentenceStatus }[]): Coverage {
  const counts = { claim: 0, opinion: 0, not_checkable: 0, open: 0 };
  for (const { status } of sentences) counts[status] += 1;
  return {
    sentences: sentences.length,
    claims: counts.claim,
    opinion: counts.opinion,
    notCheckable: counts.not_checkable,
    open: counts.open,
  };
}

/**
 * Whether the detector's suggestion for a sentence is to be shown: the sentence is open, worth a
 * check, and nobody dismissed it for these words.
 */
export const isSuggested = (
  { status, mark }: Pick<GalleySentence, 'status' | 'mark'>,
  checkWorthiness: number,
  threshold: number,
): boolean => status === 'open' && mark === null && checkWorthiness >= threshold;
