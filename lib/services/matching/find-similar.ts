import { z } from 'zod';
import {
  type MatchEntryText,
  matchEntryOfClaim,
  matchEntryOfPriorCheck,
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

/** What a hit is shown by, and as what it is compared. */
type Shown = MatchEntryText &
  ({ kind: 'claim'; row: MatchedClaim } | { kind: 'prior_check'; row: MatchedPriorCheck });

/**
 * The desk’s claims and the prior checks that most likely say the same as a text, the likeliest first,
 * each with why. Of the desk’s claims it tells only what the one who asks may know. It takes the same few
 * queries however many are found; what a transaction has written is found once it has ended.
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
  const { entries, rarities } = await findCandidates(db, question, except.length);
  const unwanted = new Set(except.map(keyOf));
  const wanted = entries.filter((entry) => !unwanted.has(keyOf(entry))).slice(0, CANDIDATES);
  const shown = await shownOf(db, actor, wanted);
  const best = await bestOf(rarities, question, shown);
  const hits = best.slice(0, limit);
  const claims = hits.flatMap(({ shown: { kind, id } }) => (kind === 'claim' ? [id] : []));
  const judgements = await judgementsOfClaims(db, claims);
  return hits.map(({ shown, score }) => {
    const why = whyOf(rarities, question, text, shown.text);
    return shown.kind === 'claim'
      ? claimSeen(actor, shown.row, judgements.get(shown.id), { score, why })
      : priorCheckShown(shown.row, { score, why });
  });
}

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;

async function shownOf(
  db: Reader,
  actor: Actor,
  refs: readonly { kind: 'claim' | 'prior_check'; id: string }[],
): Promise<Shown[]> {
  const idsOf = (kind: string) => refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
  const claims = await matchedClaims(db, idsOf('claim'), blindViewer(actor));
  const checks = await matchedPriorChecks(db, idsOf('prior_check'));
  return [
    ...claims.map((row) => ({ ...matchEntryOfClaim(row), row })),
    ...checks.map((row) => ({ ...matchEntryOfPriorCheck(row), row })),
  ];
}

/** Ranked by all that can be told from their texts. */
async function bestOf(
  rarities: KnownRarities,
  question: Question,
  all: readonly Shown[],
): Promise<(Candidate & { shown: Shown })[]> {
  const prepared = all.map((shown) => ({ shown, text: prepareText(shown.text) }));
  await rarities.learn(
    prepared.flatMap(({ text }) => [...text.counts.keys()]),
    prepared.flatMap(({ text }) => [...text.pieces]),
  );
  const { texts, words } = rarities.statistics;
  const average = words / Math.max(1, texts) || 1;
  const candidates = prepared
    .map(({ shown, text }) => ({
      shown,
      text,
      weights: weightsOf(rarities, text),
      score: scoreOfText(rarities, question.terms, text, average),
    }))
    .sort((one, other) => other.score - one.score || (one.shown.id < other.shown.id ? -1 : 1));
  return ranked(rarities, await rankingModel(), question, candidates);
}

type Found = Pick<SimilarText, 'score' | 'why'>;

/** A verdict may stand on a claim that is being judged anew. */
function claimSeen(
  actor: Actor,
  row: MatchedClaim,
  judgement: ClaimJudgement | undefined,
  found: Found,
): SimilarText {
  const isVeiled = !judgement || isBlind(actor, { ...judgement, state: row.state });
  return { kind: 'claim', ...found, ...row, verdict: isVeiled ? null : row.verdict };
}

function priorCheckShown(
  { claim, rating, ...check }: MatchedPriorCheck,
  found: Found,
): SimilarText {
  return { kind: 'prior_check', ...found, ...check, wording: claim, verdict: rating };
}
