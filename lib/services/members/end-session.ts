import { z } from 'zod';
import { endSessionOf } from '@/lib/data/sessions';
import { reader } from '@/lib/data/transaction';
import { memberById, raiseSessionEpoch } from '@/lib/data/users';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import type { OpenedSession } from '@/lib/services/members/open-session';
import { ownAccount } from '@/lib/services/members/own-account';

/** Ends one of the caller's sessions from its next request on. @throws ClaimdeskError `not_found`. */
export const endSession = command(
  'account.manage',
  z.object({ id: Id }),
  async ({ tx, actor, at }, { id }) => {
    const memberId = ownAccount(actor);
    const device = await endSessionOf(tx, memberId, id, at);
    if (device === null) throw notFound('session');
    return {
      result: { device },
      events: [{ type: 'member.sessionEnded', memberId, sessionId: id, device }],
    };
  },
);

/**
 * Ends every session of a member, for those who manage members; API tokens keep working.
 * @throws ClaimdeskError `not_found`.
 */
export const endSessionsOfMember = command(
  'member.manage',
  z.object({ id: Id }),
  async ({ tx }, { id }) => {
    const member = await memberById(tx, id);
    if (!member) throw notFound('member');
    await raiseSessionEpoch(tx, id);
    return {
      result: { name: member.name },
      events: [{ type: 'member.signedOutEverywhere', memberId: id }],
    };
  },
);

const close = command(
  'account.manage',
  z.object({ sessionId: Id }),
  async ({ tx, actor, at }, { sessionId }) => {
    const memberId = ownAccount(actor);
    const device = await endSessionOf(tx, memberId, sessionId, at);
    return {
      result: undefined,
      events: device === null ? [] : [{ type: 'member.signedOut', memberId, device }],
    };
  },
);

/** Ends the session that a browser signs out of; nothing when it has ended already. */
export async function closeSession(context: Context, session: OpenedSession): Promise<void> {
  const member = await memberById(context.tx ?? reader(), session.userId);
  if (!member) return;
  const { id, name, role } = member;
  const { sessionId } = session;
  await close({ ...context, actor: { kind: 'user', id, name, role } }, { sessionId });
}
