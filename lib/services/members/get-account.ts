import { tokensOf } from '@/lib/data/tokens';
import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import type { ApiToken, Member } from '@/lib/domain/access/member';
import { authorize } from '@/lib/domain/access/permissions';
import { notFound } from '@/lib/domain/errors';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';

/** The caller's own account and the API tokens that work for it. */
export async function getAccount(
  context: Context,
): Promise<{ member: Member; tokens: ApiToken[] }> {
  authorize(context.actor, 'account.manage');
  const id = ownAccount(context.actor);
  const db = context.tx ?? reader();
  const [member, tokens] = await Promise.all([memberById(db, id), tokensOf(db, id)]);
  if (!member) throw notFound('account');
  return { member, tokens };
}
