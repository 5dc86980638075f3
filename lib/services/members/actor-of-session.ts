import { liveSession, markSessionSeen } from '@/lib/data/sessions';
import { reader, transact } from '@/lib/data/transaction';
import type { SystemActor, UserActor } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { hasRunOut, SESSION_SEEN_SECONDS } from '@/lib/domain/access/session';
import type { Context } from '@/lib/services/context';
import type { OpenedSession } from '@/lib/services/members/open-session';

const system: SystemActor = { kind: 'system', name: 'sessions' };

/**
 * Whose session it is; null when it has run out or was ended, when that user is disabled, or has ended
 * all sessions of that epoch. Who has to set up a second factor first is an actor that may do no more.
 */
export async function actorOfSession(
  context: Context,
  session: OpenedSession,
): Promise<UserActor | null> {
  const live = await liveSession(context.tx ?? reader(), session);
  const at = context.now();
  if (!live || hasRunOut(live, at)) return null;
  if (at.getTime() - live.lastSeenAt.getTime() > SESSION_SEEN_SECONDS * 1000) {
    // When a browser was last seen is a note to its owner, as with API tokens.
    await transact(authorize(system, 'account.manage'), (tx) =>
      markSessionSeen(tx, session.sessionId, at),
    );
  }
  return live.owner;
}
