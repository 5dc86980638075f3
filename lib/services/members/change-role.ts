import { z } from 'zod';
import { setRole } from '@/lib/data/users';
import { Role } from '@/lib/domain/access/actor';
import { Id, Version } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import { manageableMember } from '@/lib/services/members/manageable-member';

export const RoleChange = z.object({ id: Id, version: Version, role: Role });

/**
 * Gives a member another role, from their next request on.
 * @throws ClaimdeskError `stale_version`, `transition_refused` for oneself and the last administrator.
 */
export const changeRole = command(
  'member.manage',
  RoleChange,
  async ({ tx, actor }, { id, version, role }) => {
    const member = await manageableMember(tx, actor, id);
    await setRole(tx, id, version, role);
    return {
      result: { ...member, role, version: version + 1 },
      events:
        member.role === role
          ? []
          : [{ type: 'member.roleChanged', memberId: id, before: member.role, after: role }],
    };
  },
);
