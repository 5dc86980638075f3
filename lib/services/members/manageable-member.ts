import type { Writer } from '@/lib/data/transaction';
import { lockActiveAdministrators, memberById } from '@/lib/data/users';
import type { Actor } from '@/lib/domain/access/actor';
import type { Member } from '@/lib/domain/access/member';
import { ClaimdeskError, notFound } from '@/lib/domain/errors';

/**
 * The member, when the actor may take rights from them: nobody locks themselves out, and the desk
 * keeps an administrator, whoever acts at the same time.
 * @throws ClaimdeskError `not_found`, `transition_refused`.
 */
export async function manageableMember(tx: Writer, actor: Actor, id: string): Promise<Member> {
  const administrators = await lockActiveAdministrators(tx);
  const member = await memberById(tx, id);
  if (!member) throw notFound('member');
  if (actor.kind === 'user' && actor.id === id) {
    throw refused('Your own account is for another administrator to change.');
  }
  if (administrators.length === 1 && administrators[0] === id) {
    throw refused(`${member.name} is the last administrator: make somebody else one first.`);
  }
  return member;
}

const refused = (message: string) => new ClaimdeskError('transition_refused', message);
