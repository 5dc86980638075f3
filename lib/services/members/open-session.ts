import { z } from 'zod';
import { insertSession } from '@/lib/data/sessions';
import { reader, transact } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import type { SystemActor } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { deviceOf } from '@/lib/domain/access/session';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = z.object({
  memberId: Id,
  /** As the browser describes itself; it may say anything. */
  userAgent: z.string().nullable(),
  /** The network address that it signs in from. */
  address: z.string(),
});

/** What a session carries: whose it is, its own id, and the epoch of that member's sessions. */
export type OpenedSession = { userId: string; epoch: number; sessionId: string };

const system: SystemActor = { kind: 'system', name: 'sign-in' };

/**
 * Opens a session of a member who has just shown who they are. Its id is always a new one, so nobody
 * can have known it before.
 * @throws ClaimdeskError `unauthenticated` for an unknown or disabled member.
 */
export async function openSession(
  context: Context,
  input: z.input<typeof Input>,
): Promise<OpenedSession> {
  const { memberId, userAgent, address } = parse(Input, input);
  const member = await memberById(context.tx ?? reader(), memberId);
  if (member?.status !== 'active') throw new ClaimdeskError('unauthenticated', 'Sign in first.');
  const session = {
    userId: member.id,
    epoch: member.sessionEpoch,
    device: deviceOf(userAgent),
    address: address.slice(0, 100),
  };
  // Who has signed in where is a note to the member, not a change that the audit log tells of.
  const sessionId = await transact(authorize(system, 'account.manage'), (tx) =>
    insertSession(tx, session, context.now()),
  );
  return { userId: member.id, epoch: member.sessionEpoch, sessionId };
}
