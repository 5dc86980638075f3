import { z } from 'zod';
import {
  claimTexts,
  type MatchEntryText,
  type MatchRef,
  priorCheckTexts,
} from '@/lib/data/match-entries';
import {
  type MatchedClaim,
  type MatchedPriorCheck,
  matchedClaims,
  matchedPriorChecks,
} from '@/lib/data/matched-texts';
import { type ClaimJudgement, judgementsOfClaims } from '@/lib/data/review-method';
import { type Reader, reader } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { blindViewer, isBlind } from '@/lib/domain/assessment/blindness';
import { Id } from '@/lib/domain/identity';
import { type Candidate, scoreOfText, weightsOf } from '@/lib/domain/match/candidate';
import { prepareText } from '@/lib/domain/match/prepared-text';
import { type Question, questionOf } from '@/lib/domain/match/question';
import { CANDIDATES, ranked } from '@/lib/domain/match/ranking';
import type { SimilarText } from '@/lib/domain/match/similar';
import { whyOf } from '@/lib/domain/match/why';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { findCandidates } from '@/lib/services/matching/find-candidates';
import type { KnownRarities } from '@/lib/services/matching/known-rarities';
import { rankingModel } from '@/lib/services/matching/ranking-model';
import { publishedChecks } from '@/lib/services/reports/published-checks';

export const SimilarInput = z.object({
  /** A claim, or a post that makes one. */
  text: z.string().max(10_000),
  /** What is not wanted: the claim itself, or what somebody said is not the same. */
  except: z
    .array(z.object({ kind: z.enum(['claim', 'prior_check']), id: Id }))
    .max(500)
    .default([]),
  limit: z.coerce.number().int().min(1).max(CANDIDATES).default(5),
});

/**
 * The desk’s claims and the prior checks that most likely say the same as a text, the likeliest first,
 * each with why. From `WORTH_SHOWING` on a score is worth telling somebody who has not asked. Of the
 * desk’s claims it tells only what the one who asks may know. It takes the same few queries however many
 * are found; what a transaction has written is found once it has ended.
 */
export async function findSimilar(
  context: Context,
  input: z.input<typeof SimilarInput>,
): Promise<SimilarText[]> {
  const { actor } = authorize(context.actor, 'article.read');
  const { text, except, limit } = parse(SimilarInput, input);
  const db = context.tx ?? reader();
  const question = questionOf(text);
  if (question.terms.size === 0) return [];
  const { entries, rarities } = await findCandidates(db, question, except);
  const best = await bestOf(db, rarities, question, entries);
  let least = 1;
  const hits = best.slice(0, limit).map(({ shown, likelihood }) => {
    // What is further down is never told to be likelier.
    least = Math.min(least, likelihood);
    return { ...shown, score: least, why: whyOf(rarities, question, text, shown.text) };
  });
  return await shownTo(db, actor, hits);
}

/** The texts of entries, ranked by all that can be told from them. */
async function bestOf(
  db: Reader,
  rarities: KnownRarities,
  question: Question,
  entries: readonly MatchRef[],
): Promise<(Candidate & { shown: MatchEntryText; likelihood: number })[]> {
  const texts = [
    ...(await claimTexts(db, idsOf('claim', entries))),
    ...(await priorCheckTexts(db, idsOf('prior_check', entries))),
  ];
  const prepared = texts.map((shown) => ({ shown, text: prepareText(shown.text) }));
  await rarities.learn(
    prepared.flatMap(({ text }) => [...text.counts.keys()]),
    prepared.flatMap(({ text }) => [...text.pieces]),
  );
  const candidates = prepared
    .map(({ shown, text }) => ({
      shown,
      text,
      weights: weightsOf(rarities, text),
      score: scoreOfText(rarities, question.terms, text, rarities.averageLength),
    }))
    .sort((one, other) => other.score - one.score || (one.shown.id < other.shown.id ? -1 : 1));
  return ranked(rarities, await rankingModel(), question, candidates);
}

const idsOf = (kind: MatchRef['kind'], refs: readonly MatchRef[]): string[] =>
  refs.filter((ref) => ref.kind === kind).map(({ id }) => id);

type Hit = MatchRef & Pick<SimilarText, 'score' | 'why'>;

/** The hits with what they are shown by; those that are gone in the meantime are left out. */
async function shownTo(db: Reader, actor: Actor, hits: readonly Hit[]): Promise<SimilarText[]> {
  const claimIds = idsOf('claim', hits);
  const judgements = claimIds.length > 0 ? await judgementsOfClaims(db, claimIds) : new Map();
  const seen = (await matchedClaims(db, claimIds, blindViewer(actor))).map((row) =>
    claimSeen(actor, row, judgements.get(row.id)),
  );
  const claims = byId(seen);
  const published = await publishedChecks(db, seen);
  const checks = byId(await matchedPriorChecks(db, idsOf('prior_check', hits)));
  return hits.flatMap(({ kind, id, score, why }): SimilarText[] => {
    const found = { score, why };
    const claim = claims.get(id);
    if (kind === 'claim') {
      return claim ? [{ kind, ...found, ...claim, published: published.get(id) ?? null }] : [];
    }
    const check = checks.get(id);
    return check ? [priorCheckShown(check, found)] : [];
  });
}

const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.id, row]));

type Found = Pick<SimilarText, 'score' | 'why'>;

/** A verdict may stand on a claim that is being judged anew. */
function claimSeen(
  actor: Actor,
  row: MatchedClaim,
  judgement: ClaimJudgement | undefined,
): MatchedClaim {
  const isVeiled = !judgement || isBlind(actor, { ...judgement, state: row.state });
  return { ...row, verdict: isVeiled ? null : row.verdict };
}

function priorCheckShown(
  { claim, rating, ...check }: MatchedPriorCheck,
  found: Found,
): SimilarText {
  return { kind: 'prior_check', ...found, ...check, wording: claim, verdict: rating };
}
