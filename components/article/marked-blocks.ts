import type { Block } from '@/lib/domain/article/article';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import type { ShownSentence } from '@/lib/domain/claim/galley/shown-galley';
import { segmentsOf } from '@/lib/domain/passage/highlight';

/** A run of a block's words that lies in the same passages throughout. */
export type MarkedRun = {
  start: number;
  end: number;
  /** The claims whose passages cover it, the one with the smallest passage first. */
  claims: readonly ClaimSummary[];
  /** The claims whose passage begins here. */
  beginning: readonly ClaimSummary[];
  /** Whether several claims share the words and the next run has other ones: here the way to the rest is shown. */
  endsOverlap: boolean;
  /** The sentence that it belongs to, where that one is shown by itself. */
  sentence: ShownSentence | null;
};

export type MarkedBlock = { block: Block; runs: readonly MarkedRun[] };

/**
 * The article's blocks with their words cut where a passage of a claim begins or ends, and where one
 * of the sentences does, which come in the order of the text.
 */
export function markBlocks(
  blocks: readonly Block[],
  claims: readonly ClaimSummary[],
  sentences: readonly ShownSentence[] = [],
): MarkedBlock[] {
  // The smallest passage first: of several on the same words it is the one that is meant.
  const passages = claims
    .flatMap((claim) => claim.passages.map(({ start, end }) => ({ start, end, claim })))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .map((passage, index) => ({ ...passage, id: String(index) }));
  const sentencesIn = inTurn(sentences);

  return blocks.map((block) => {
    const own = sentencesIn(block).map((sentence, index) => ({
      start: sentence.start,
      end: sentence.end,
      sentence,
      id: `sentence ${index}`,
    }));
    const sentenceOf = new Map(own.map(({ id, sentence }) => [id, sentence]));
    const runs = segmentsOf(block, [...passages, ...own]).map(({ start, end, ids }) => {
      const here = ids.map((id) => passages[Number(id)]).filter((one) => one !== undefined);
      return {
        start,
        end,
        claims: [...new Set(here.map(({ claim }) => claim))],
        beginning: [
          ...new Set(here.filter((one) => one.start === start).map(({ claim }) => claim)),
        ].sort((a, b) => a.number - b.number),
        sentence: ids.map((id) => sentenceOf.get(id)).find((one) => one !== undefined) ?? null,
      };
    });
    return {
      block,
      runs: runs.map((run, index) => ({ ...run, endsOverlap: endsOverlap(run, runs[index + 1]) })),
    };
  });
}

/** Answers with each block's sentences, if asked for the blocks in their order. */
function inTurn(sentences: readonly ShownSentence[]): (block: Block) => readonly ShownSentence[] {
  let next = 0;
  return ({ start, end }) => {
    while ((sentences[next]?.start ?? start) < start) next += 1;
    const first = next;
    while ((sentences[next]?.start ?? end) < end) next += 1;
    return sentences.slice(first, next);
  };
}

/** The way to the rest stands once behind the words that most claims share, not behind each run. */
function endsOverlap(
  run: { claims: readonly ClaimSummary[] },
  next: { claims: readonly ClaimSummary[] } | undefined,
): boolean {
  return run.claims.length > 1 && !run.claims.every((claim) => next?.claims.includes(claim));
}
