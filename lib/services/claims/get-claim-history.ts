import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import { historyOfClaim } from '@/lib/data/audit-log';
import { claimById } from '@/lib/data/claims';
import { scaleById } from '@/lib/data/rating-scales';
import { judgementOfClaim } from '@/lib/data/review-method';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { isBlind, withoutJudgements } from '@/lib/domain/assessment/blindness';
import { describeEvent, type ToldEntry } from '@/lib/domain/audit/describe';
import { Id } from '@/lib/domain/identity';
import type { Undoing } from '@/lib/domain/undo/commands';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { withUndo } from '@/lib/services/undo/with-undo';

const Input = z.object({
  claimId: Id,
  /** A sequence of the log: only what came before it. */
  before: z.int().positive().optional(),
  limit: z.int().min(1).max(500).default(100),
});

/**
 * A page of what happened to a claim in plain words, the newest first. Whoever still judges blind
 * does not read how others judged, so their page may be shorter than the limit.
 * @throws ClaimdeskError `not_found`.
 */
export async function getClaimHistory(
  context: Context,
  input: z.input<typeof Input>,
): Promise<{ items: (ToldEntry & Undoing)[]; nextCursor: string | null }> {
  const { actor } = authorize(context.actor, 'article.read');
  const { claimId, before, limit } = parse(Input, input);
  const db = reader();
  const claim = await claimById(db, claimId);
  const [{ ratingScaleId }, judgement, entries] = await Promise.all([
    articleById(db, claim.articleId),
    judgementOfClaim(db, claimId),
    historyOfClaim(db, claimId, limit + 1, before),
  ]);
  const { ratings } = await scaleById(db, ratingScaleId);
  const rating = (key: string) => ratings.find((one) => one.key === key)?.label;
  const blind = isBlind(actor, { ...judgement, state: claim.state });
  const page = entries.slice(0, limit);
  const seen = blind ? withoutJudgements(actor, page) : page;
  return {
    items: (await withUndo(db, actor, seen)).map((entry) => ({
      ...entry,
      words: describeEvent(entry.event, { rating }),
    })),
    nextCursor: entries.length > limit ? String(page.at(-1)?.sequence) : null,
  };
}
