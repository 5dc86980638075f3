import type { Block } from '@/lib/domain/article/article';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import type { ShownSentence } from '@/lib/domain/claim/galley/shown-galley';
import { firstEndingAfter } from '@/lib/domain/passage/first-ending-after';
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

/** What is marked in an article, with what has to be known to mark it again. */
export type MarkedArticle = {
  blocks: readonly MarkedBlock[];
  of: Markable;
  placed: readonly (readonly Placed[])[];
};

type Markable = {
  blocks: readonly Block[];
  claims: readonly ClaimSummary[];
  /** In the order of the text. */
  sentences: readonly ShownSentence[];
};

/**
 * The article's blocks with their words cut where a passage of a claim begins or ends, and where one
 * of the sentences does. A block that shows what it showed `before` is the same one as then: of
 * thousands only those are drawn anew that have a claim in them that changed.
 */
export function markArticle(of: Markable, before?: MarkedArticle): MarkedArticle {
  const changed = before && changesOf(before.of, of);
  if (changed) return markAgain(before, of, changed);
  const placed = inBlocks(of.blocks, of.claims);
  const sentencesIn = inTurn(of.sentences);
  const blocks = of.blocks.map((block, index) =>
    markBlock(block, placed[index] ?? [], sentencesIn(block)),
  );
  return { blocks, of, placed };
}

/** The blocks alone. */
export const markBlocks = (
  blocks: readonly Block[],
  claims: readonly ClaimSummary[],
  sentences: readonly ShownSentence[] = [],
): readonly MarkedBlock[] => markArticle({ blocks, claims, sentences }).blocks;

/** The claims that are shown otherwise; null where more than the look of claims became another. */
function changesOf(before: Markable, now: Markable): ReadonlyMap<string, ClaimSummary> | null {
  if (!areEqual(before.blocks, now.blocks, isSameBlock)) return null;
  if (!areEqual(before.sentences, now.sentences, isSameSentence)) return null;
  if (!areEqual(before.claims, now.claims, isInSamePlaces)) return null;
  return new Map(
    now.claims
      .filter((claim, index) => !isShownTheSame(before.claims[index] as ClaimSummary, claim))
      .map((claim) => [claim.id, claim]),
  );
}

function markAgain(
  before: MarkedArticle,
  of: Markable,
  changed: ReadonlyMap<string, ClaimSummary>,
): MarkedArticle {
  if (changed.size === 0) return { ...before, of };
  const sentencesIn = inTurn(of.sentences);
  const blocks = [...before.blocks];
  const placed = [...before.placed];
  const at = new Set(
    [...changed.values()].flatMap(({ passages }) =>
      passages.flatMap(({ start, end }) => blocksWith(of.blocks, start, end)),
    ),
  );
  for (const index of [...at].sort((one, other) => one - other)) {
    const block = of.blocks[index] as Block;
    const here = (placed[index] ?? []).map((one) => ({
      ...one,
      claim: changed.get(one.claim.id) ?? one.claim,
    }));
    placed[index] = here;
    blocks[index] = markBlock(block, here, sentencesIn(block));
  }
  return { blocks, of, placed };
}

/** The passages that lie in each block, at least in part; the smallest first, for of several on the same words it is meant. */
function inBlocks(blocks: readonly Block[], claims: readonly ClaimSummary[]): Placed[][] {
  const placed: Placed[][] = blocks.map(() => []);
  const passages = claims
    .flatMap((claim) => claim.passages.map(({ start, end }): Placed => ({ start, end, claim })))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const passage of passages) {
    for (const at of blocksWith(blocks, passage.start, passage.end)) placed[at]?.push(passage);
  }
  return placed;
}

/** Which blocks have some of these words. */
function blocksWith(blocks: readonly Block[], start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = firstEndingAfter(blocks, start); at < blocks.length; at++) {
    if ((blocks[at]?.start ?? end) >= end) break;
    found.push(at);
  }
  return found;
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

const areEqual = <T>(
  these: readonly T[],
  others: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean =>
  these === others ||
  (these.length === others.length && these.every((one, index) => isSame(one, others[index] as T)));

const isSameSpan = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start === other.start && one.end === other.end;

const isSameBlock = (one: Block, other: Block) =>
  one.kind === other.kind && one.level === other.level && isSameSpan(one, other);

const isSameSentence = (one: ShownSentence, other: ShownSentence) =>
  one.status === other.status && one.isSuggested === other.isSuggested && isSameSpan(one, other);

const isInSamePlaces = (one: ClaimSummary, other: ClaimSummary) =>
  one.id === other.id && areEqual(one.passages, other.passages, isSameSpan);

/** As far as the article shows it. */
const isShownTheSame = (one: ClaimSummary, other: ClaimSummary) =>
  one.number === other.number &&
  one.wording === other.wording &&
  one.state === other.state &&
  one.verdict === other.verdict;

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
