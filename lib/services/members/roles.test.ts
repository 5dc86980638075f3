import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import { actorOfSession } from '@/lib/services/members/actor-of-session';
import { actorOfToken } from '@/lib/services/members/actor-of-token';
import { changeRole } from '@/lib/services/members/change-role';
import { createToken } from '@/lib/services/members/create-token';
import { disableMember, enableMember } from '@/lib/services/members/set-member-status';
import { useTestDatabase } from '@/tests/support/database';
import {
  join,
  type MemberContext,
  newDesk,
  nobody,
  openSessionOf,
  signIn,
} from '@/tests/support/members';

useTestDatabase();

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});

describe('a role', () => {
  it('counts from the next request on', async () => {
    const { member } = await join(admin, 'reader');
    const session = await openSessionOf(member);
    await changeRole(admin, { id: member.id, version: member.version, role: 'editor' });
    const actor = await actorOfSession(nobody, session);
    expect(actor?.role).toBe('editor');
  });

  it('is not changed against a stale version', async () => {
    const { member } = await join(admin, 'reader');
    await changeRole(admin, { id: member.id, version: 1, role: 'editor' });
    await expect(
      changeRole(admin, { id: member.id, version: 1, role: 'reviewer' }),
    ).rejects.toMatchObject({ code: 'stale_version', facts: { currentVersion: 2 } });
    expect((await memberById(reader(), member.id))?.role).toBe('editor');
  });
});

describe('a disabled account', () => {
  it('ends its sessions and tokens at once and refuses sign-in, until it is enabled', async () => {
    const { member, password, context } = await join(admin, 'editor');
    const { token } = await createToken(context, { name: 'nightly' });
    const session = await openSessionOf(member);
    expect(await actorOfSession(nobody, session)).not.toBeNull();
    expect(await actorOfToken(nobody, token)).toMatchObject({ id: member.id });

    await disableMember(admin, { id: member.id, version: member.version });
    expect(await actorOfSession(nobody, session)).toBeNull();
    expect(await actorOfToken(nobody, token)).toBeNull();
    await expect(signIn(member.email, password)).rejects.toMatchObject({ code: 'wrong_password' });

    await enableMember(admin, { id: member.id, version: member.version + 1 });
    expect(await actorOfSession(nobody, session)).toBeNull();
    expect(await actorOfToken(nobody, token)).not.toBeNull();
    expect((await signIn(member.email, password)).id).toBe(member.id);
    await expect(
      enableMember(admin, { id: member.id, version: member.version + 2 }),
    ).rejects.toMatchObject({ code: 'already_done' });
  });
});
