import { z } from 'zod';
import { setStatus } from '@/lib/data/users';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import { manageableMember } from '@/lib/services/members/manageable-member';

export const MemberAt = z.object({ id: Id, version: Version });

/**
 * Ends all of a member's sessions and stops their API tokens, from the next request on.
 * @throws ClaimdeskError `stale_version`, `already_done`, `transition_refused` for oneself and the
 * last administrator.
 */
export const disableMember = setting('disabled');

/**
 * Lets a disabled member sign in again; their API tokens work again too.
 * @throws ClaimdeskError `stale_version`, `already_done`.
 */
export const enableMember = setting('active');

function setting(status: 'active' | 'disabled') {
  return command('member.manage', MemberAt, async ({ tx, actor }, { id, version }) => {
    const member = await manageableMember(tx, actor, id);
    if (member.status === status) {
      throw new ClaimdeskError('already_done', `${member.name}’s account is ${status} already.`);
    }
    await setStatus(tx, id, version, status);
    const type = status === 'active' ? 'member.enabled' : 'member.disabled';
    return {
      result: { ...member, status, version: version + 1 },
      events: [{ type, memberId: id }],
    };
  });
}
