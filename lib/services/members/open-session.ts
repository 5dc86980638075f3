import { z } from 'zod';
import { logSecurity } from '@/lib/adapters/security-log';
import { insertSession } from '@/lib/data/sessions';
import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import { deviceOf } from '@/lib/domain/access/session';
import { CodeKind, SessionWay } from '@/lib/domain/access/sign-in';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';

const Input = z.object({
  memberId: Id,
  way: SessionWay,
  /** What was shown beside a password. */
  secondFactor: CodeKind.nullable(),
  /** As the browser describes itself; it may say anything. */
  userAgent: z.string().nullable(),
  /** The network address that it signs in from. */
  address: z.string(),
});

/** What a session carries: whose it is, its own id, and the epoch of that member's sessions. */
export type OpenedSession = { userId: string; epoch: number; sessionId: string };

const open = command(
  'account.manage',
  Input.omit({ userAgent: true, memberId: true }).extend({ device: z.string(), epoch: z.int() }),
  async ({ tx, actor, at }, { way, secondFactor, device, epoch, address }) => {
    const memberId = ownAccount(actor);
    const sessionId = await insertSession(tx, { userId: memberId, epoch, device, address }, at);
    return {
      result: sessionId,
      events: [{ type: 'member.signedIn', memberId, way, secondFactor, device }],
    };
  },
);

/**
 * Opens a session of a member who has just shown who they are. Its id is always a new one, so nobody
 * can have known it before.
 * @throws ClaimdeskError `unauthenticated` for an unknown or disabled member.
 */
export async function openSession(
  context: Context,
  input: z.input<typeof Input>,
): Promise<OpenedSession> {
  const { memberId, userAgent, address, way, secondFactor } = parse(Input, input);
  const member = await memberById(context.tx ?? reader(), memberId);
  if (member?.status !== 'active') throw new ClaimdeskError('unauthenticated', 'Sign in first.');
  const { id, name, role, sessionEpoch: epoch } = member;
  const sessionId = await open(
    { ...context, actor: { kind: 'user', id, name, role } },
    { way, secondFactor, device: deviceOf(userAgent), epoch, address: address.slice(0, 100) },
  );
  logSecurity({ event: 'signed_in', way, secondFactor, member: id });
  return { userId: id, epoch, sessionId };
}
