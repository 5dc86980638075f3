import { beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '@/lib/domain/access/member';
import { systemContext } from '@/lib/services/context';
import { changeRole } from '@/lib/services/members/change-role';
import { listMembers } from '@/lib/services/members/list-members';
import { disableMember } from '@/lib/services/members/set-member-status';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let admin: MemberContext;
const refused = { code: 'transition_refused' };

beforeAll(async () => {
  admin = await newDesk();
});

async function administrators(): Promise<Member[]> {
  const { members } = await listMembers(admin);
  return members.filter(({ role, status }) => role === 'administrator' && status === 'active');
}

const target = ({ id, version }: Member) => ({ id, version });

describe('the last administrator', () => {
  it('can neither be demoted nor disabled, by anyone', async () => {
    const [last] = await administrators();
    for (const context of [admin, systemContext('a program of the desk')]) {
      await expect(changeRole(context, { ...target(last!), role: 'reader' })).rejects.toMatchObject(
        refused,
      );
      await expect(disableMember(context, target(last!))).rejects.toMatchObject(refused);
    }
  });

  it('is left when two administrators demote each other at the same time', async () => {
    const { context: second } = await join(admin, 'administrator');
    const [one, other] = await administrators();
    const contextOf = ({ id }: Member) => (id === second.actor.id ? second : admin);
    const outcomes = await Promise.allSettled([
      changeRole(contextOf(one!), { ...target(other!), role: 'reader' }),
      changeRole(contextOf(other!), { ...target(one!), role: 'reader' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await administrators()).toHaveLength(1);
  });
});

it('is nobody’s own account to change, however many administrators there are', async () => {
  const [last] = await administrators();
  const system = systemContext('a program of the desk');
  const { member, context } = await join(system, 'administrator');
  await expect(changeRole(context, { ...target(member), role: 'editor' })).rejects.toMatchObject(
    refused,
  );
  await expect(disableMember(context, target(member))).rejects.toMatchObject(refused);
  await expect(disableMember(context, target(last!))).resolves.toMatchObject({
    status: 'disabled',
  });
});
