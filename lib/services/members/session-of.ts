import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import { ClaimdeskError } from '@/lib/domain/errors';
import type { Context } from '@/lib/services/context';

/**
 * What a new session of that member carries.
 * @throws ClaimdeskError `unauthenticated` for an unknown or disabled member.
 */
export async function sessionOf(
  context: Context,
  memberId: string,
): Promise<{ userId: string; epoch: number }> {
  const member = await memberById(context.tx ?? reader(), memberId);
  if (member?.status === 'active') return { userId: member.id, epoch: member.sessionEpoch };
  throw new ClaimdeskError('unauthenticated', 'Sign in first.');
}
