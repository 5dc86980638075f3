import { secondFactorsOf } from '@/lib/data/second-factors';
import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import { authorize } from '@/lib/domain/access/permissions';
import { type OwnSecondFactors, relyingPartyAt } from '@/lib/domain/access/second-factor';
import { notFound } from '@/lib/domain/errors';
import { env } from '@/lib/env';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';

/** What the caller has set up beside their password. */
export async function getSecondFactors(context: Context): Promise<OwnSecondFactors> {
  authorize(context.actor, 'factor.setUp');
  const id = ownAccount(context.actor);
  const db = context.tx ?? reader();
  const [factors, member] = await Promise.all([secondFactorsOf(db, id), memberById(db, id)]);
  if (!member) throw notFound('account');
  const { why } = relyingPartyAt(env().NEXTAUTH_URL);
  return { ...factors, hasPassword: member.hasPassword, whyNoPasskeys: why };
}
