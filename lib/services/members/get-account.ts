import { sessionsOf } from '@/lib/data/sessions';
import { tokensOf } from '@/lib/data/tokens';
import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import type { ApiToken, Member } from '@/lib/domain/access/member';
import { authorize } from '@/lib/domain/access/permissions';
import { SESSION_IDLE_SECONDS, SESSION_SECONDS, type Session } from '@/lib/domain/access/session';
import { notFound } from '@/lib/domain/errors';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';

/** The caller's own account, the API tokens that work for it and the browsers that are signed in. */
export async function getAccount(
  context: Context,
): Promise<{ member: Member; tokens: ApiToken[]; sessions: Session[] }> {
  authorize(context.actor, 'account.manage');
  const id = ownAccount(context.actor);
  const db = context.tx ?? reader();
  const [member, tokens] = await Promise.all([memberById(db, id), tokensOf(db, id)]);
  if (!member) throw notFound('account');
  const before = (seconds: number) => new Date(context.now().getTime() - seconds * 1000);
  const sessions = await sessionsOf(db, id, member.sessionEpoch, {
    openedAfter: before(SESSION_SECONDS),
    seenAfter: before(SESSION_IDLE_SECONDS),
  });
  return { member, tokens, sessions };
}
