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

type Placed = { start: number; end: number; claim: ClaimSummary };

/**
 * The article's blocks with their words cut where a passage of a claim begins or ends, and where one
 * of the sentences does; blocks and sentences come in the order of the text. What is shown as it was
 * `before` is the same block as then, so that only the others have to be drawn anew.
 */
export function markBlocks(
  blocks: readonly Block[],
  claims: readonly ClaimSummary[],
  sentences: readonly ShownSentence[] = [],
  before: readonly MarkedBlock[] = [],
): MarkedBlock[] {
  const passages = inBlocks(blocks, claims);
  const sentencesIn = inTurn(sentences);
  return blocks.map((block, index) => {
    const marked = markBlock(block, passages[index] ?? [], sentencesIn(block));
    const earlier = before[index];
    return earlier && looksTheSame(earlier, marked) ? earlier : marked;
  });
}

/** The passages that lie in each block, at least in part; the smallest first, for of several on the same words it is meant. */
function inBlocks(blocks: readonly Block[], claims: readonly ClaimSummary[]): Placed[][] {
  const placed: Placed[][] = blocks.map(() => []);
  const passages = claims
    .flatMap((claim) => claim.passages.map(({ start, end }): Placed => ({ start, end, claim })))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const passage of passages) {
    for (let at = firstEndingAfter(blocks, passage.start); at < blocks.length; at++) {
      if ((blocks[at]?.start ?? passage.end) >= passage.end) break;
      placed[at]?.push(passage);
    }
  }
  return placed;
}

function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((blocks[middle]?.end ?? 0) > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

function markBlock(
  block: Block,
  placed: readonly Placed[],
  sentences: readonly ShownSentence[],
): MarkedBlock {
  const passages = placed.map((passage, index) => ({ ...passage, id: String(index) }));
  const own = sentences.map((sentence, index) => ({
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
}

const looksTheSame = (one: MarkedBlock, other: MarkedBlock): boolean =>
  one.block.kind === other.block.kind &&
  one.block.level === other.block.level &&
  one.runs.length === other.runs.length &&
  one.runs.every((run, index) => isSameRun(run, other.runs[index] as MarkedRun));

const isSameRun = (one: MarkedRun, other: MarkedRun): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  areShownTheSame(one.claims, other.claims) &&
  areShownTheSame(one.beginning, other.beginning) &&
  one.sentence?.start === other.sentence?.start &&
  one.sentence?.status === other.sentence?.status &&
  one.sentence?.isSuggested === other.sentence?.isSuggested;

/** As far as the article shows them. */
const areShownTheSame = (these: readonly ClaimSummary[], others: readonly ClaimSummary[]) =>
  these.length === others.length &&
  these.every((one, index) => {
    const other = others[index];
    return (
      one.id === other?.id &&
      one.number === other.number &&
      one.wording === other.wording &&
      one.state === other.state &&
      one.verdict === other.verdict
    );
  });

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
