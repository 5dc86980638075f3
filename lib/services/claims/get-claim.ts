import { assessmentsOfClaims } from '@/lib/data/assessments';
import { historyOfClaim } from '@/lib/data/audit-log';
import { citationsOfClaim } from '@/lib/data/citations';
import { threadsOfClaim } from '@/lib/data/comments';
import { reader } from '@/lib/data/transaction';
import { verdictsOfClaims } from '@/lib/data/verdicts';
import { authorize } from '@/lib/domain/access/permissions';
import type { Assessment, Verdict } from '@/lib/domain/assessment/assessment';
import { isBlind, withoutJudgements, withoutOthers } from '@/lib/domain/assessment/blindness';
import type { ReviewPolicy } from '@/lib/domain/assessment/policy';
import type { AuditEntry } from '@/lib/domain/audit/events';
import type { Claim } from '@/lib/domain/claim/claim';
import type { Comment } from '@/lib/domain/claim/comment';
import type { Thread } from '@/lib/domain/claim/thread';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import type { Undoing } from '@/lib/domain/undo/commands';
import { asSeenBy, judgedClaim } from '@/lib/services/claims/claim-seen';
import type { Context } from '@/lib/services/context';
import { keptUntilWritten } from '@/lib/services/kept-answers';
import { withUndo } from '@/lib/services/undo/with-undo';

const HISTORY_SHOWN = 100;

/** @throws ClaimdeskError `not_found`. */
export async function getClaim(context: Context, id: string): Promise<Claim> {
  const { actor } = authorize(context.actor, 'article.read');
  const { claim, judgement } = await keptUntilWritten(`claim ${id}`, () =>
    judgedClaim(reader(), id),
  );
  return asSeenBy(actor, claim, judgement);
}

export type ClaimFile = {
  claim: Claim;
  /** How it is judged. */
  policy: ReviewPolicy;
  citations: CitationWithSource[];
  /** Newest first. Only the caller's own while they still judge blind. */
  assessments: readonly Assessment[];
  /** Whether others' assessments are kept from the caller. */
  blind: boolean;
  /** Newest first; the first is the live one where its status says so. */
  verdicts: Verdict[];
  /** Of all threads, the oldest first. */
  comments: Comment[];
  threads: Thread[];
  /** Newest first. */
  history: (AuditEntry & Undoing)[];
};

/** All that belongs to a claim, as far as the caller may see it. @throws ClaimdeskError `not_found`. */
export async function getClaimFile(context: Context, id: string): Promise<ClaimFile> {
  const { actor } = authorize(context.actor, 'article.read');
  const { claim, judgement, citations, assessments, verdicts, threads, history } =
    await keptUntilWritten(`file of claim ${id}`, () => readFile(id));
  const blind = isBlind(actor, { ...judgement, state: claim.state });
  return {
    claim: asSeenBy(actor, claim, judgement),
    policy: judgement.policy,
    citations,
    comments: threads.flatMap(({ comments }) => comments).sort(byTime),
    threads,
    blind,
    verdicts: blind ? [] : verdicts,
    assessments: blind ? withoutOthers(actor, assessments) : assessments,
    history: await withUndo(reader(), actor, blind ? withoutJudgements(actor, history) : history),
  };
}

/** What is the same for all who look: some of it is not for whoever judges blind. */
async function readFile(id: string) {
  const db = reader();
  const [read, citations, assessments, verdicts, threads, history] = await Promise.all([
    judgedClaim(db, id),
    citationsOfClaim(db, id, { status: 'live' }),
    assessmentsOfClaims(db, [id]),
    verdictsOfClaims(db, [id]),
    threadsOfClaim(db, id),
    historyOfClaim(db, id, HISTORY_SHOWN),
  ]);
  return { ...read, citations, assessments, verdicts, threads, history };
}

const byTime = (one: Comment, other: Comment): number =>
  one.createdAt.localeCompare(other.createdAt) || one.id.localeCompare(other.id);
