import { claimById } from '@/lib/data/claims';
import { reader } from '@/lib/data/transaction';
import { userOf } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { releaseClaim, stopAsking } from '@/lib/services/claims/assign-claim';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

/** Takes a claim off the caller's own desk: out of their hands, or asking them no longer. */
export async function giveBack(context: Context, claimId: string): Promise<void> {
  const actor = userOf(authorize(context.actor, 'claim.assign').actor);
  const id = parse(Id, claimId);
  const { assignee } = await claimById(reader(), id);
  if (assignee?.id === actor.id) await releaseClaim(context, { id });
  else await stopAsking(context, { id, reviewerId: actor.id });
}
