import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import type { UserActor } from '@/lib/domain/access/actor';
import type { Context } from '@/lib/services/context';

/** Whose session it is; null when that user is disabled or has ended the sessions of that epoch. */
export async function actorOfSession(
  context: Context,
  session: { userId: string; epoch: number },
): Promise<UserActor | null> {
  const member = await memberById(context.tx ?? reader(), session.userId);
  if (member?.status !== 'active' || member.sessionEpoch !== session.epoch) return null;
  return { kind: 'user', id: member.id, name: member.name, role: member.role };
}
