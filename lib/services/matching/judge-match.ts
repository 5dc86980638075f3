import { z } from 'zod';
import { lockClaim } from '@/lib/data/claim-state';
import { claimById } from '@/lib/data/claims';
import { insertMatchJudgement, isSetApart } from '@/lib/data/match-judgements';
import { priorCheckById } from '@/lib/data/prior-checks';
import type { Reader } from '@/lib/data/transaction';
import { ClaimdeskError, isClaimdeskError, notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';

const Input = z.object({
  claimId: Id,
  /** Of the claim or the prior check that is like it. */
  matchId: Id,
});

type Other = { kind: 'claim' | 'prior_check'; id: string; wording: string };

const judge = (isApart: boolean) =>
  command('match.judge', Input, async ({ tx, actor, at }, { claimId, matchId }) => {
    const { articleId } = await lockClaim(tx, claimId);
    const other = await otherOf(tx, claimId, matchId);
    if ((await isSetApart(tx, { claimId, other })) === isApart) {
      throw new ClaimdeskError(
        'already_done',
        isApart
          ? 'Somebody has said before that these are not the same.'
          : 'Nobody says that these are not the same.',
      );
    }
    const createdById = actor.kind === 'user' ? actor.id : null;
    await insertMatchJudgement(tx, { claimId, other, isApart, createdById }, at);
    const type = isApart ? 'match.setApart' : 'match.broughtBack';
    return { result: undefined, events: [{ type, articleId, claimId, other }] };
  });

/**
 * Remembers that a claim or a prior check which looks like a claim is not the same: it is found beside it
 * no longer, and of two claims neither beside the other.
 * @throws ClaimdeskError `not_found`; `already_done`.
 */
export const setApart = judge(true);

/** Lets what was set apart be found again. @throws ClaimdeskError `not_found`; `already_done`. */
export const bringBack = judge(false);

async function otherOf(db: Reader, claimId: string, id: string): Promise<Other> {
  const check = await priorCheckById(db, id);
  if (check) return { kind: 'prior_check', id, wording: check.claim };
  if (id === claimId) throw notFound('match');
  const claim = await claimById(db, id).catch((error: unknown) => {
    throw isClaimdeskError(error) && error.code === 'not_found' ? notFound('match') : error;
  });
  return { kind: 'claim', id, wording: claim.wording };
}
