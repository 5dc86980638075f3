import { beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation, getInvitation } from '@/lib/services/members/accept-invitation';
import { inviteMember } from '@/lib/services/members/invite-member';
import { listMembers } from '@/lib/services/members/list-members';
import { revokeInvitation } from '@/lib/services/members/revoke-invitation';
import { useTestDatabase } from '@/tests/support/database';
import {
  adminEmail,
  join,
  type MemberContext,
  newDesk,
  nobody,
  signIn,
} from '@/tests/support/members';

useTestDatabase();

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});

const inDays = (days: number) => ({
  ...nobody,
  now: () => new Date(Date.now() + days * 86_400_000),
});

describe('an invitation', () => {
  it('makes a member with its role, once', async () => {
    const { invitation, secret } = await inviteMember(admin, {
      email: 'Invited@Desk.example',
      role: 'editor',
    });
    expect(invitation.email).toBe('invited@desk.example');
    expect((await getInvitation(nobody, secret)).role).toBe('editor');
    const person = { secret, name: 'Ada Reyes', password: 'correct horse battery' };
    const both = await Promise.allSettled([
      acceptInvitation(nobody, person),
      acceptInvitation(nobody, person),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await signIn('invited@desk.example', person.password)).role).toBe('editor');
    await expect(acceptInvitation(nobody, person)).rejects.toMatchObject({
      code: 'invitation_unusable',
    });
  });

  it('expires after seven days', async () => {
    const { secret } = await inviteMember(admin, { email: 'late@desk.example', role: 'reader' });
    const person = { secret, name: 'Late', password: 'correct horse battery' };
    await expect(acceptInvitation(inDays(7.01), person)).rejects.toMatchObject({
      code: 'invitation_unusable',
    });
    expect((await acceptInvitation(inDays(6.99), person)).email).toBe('late@desk.example');
  });

  it('stops working when it is revoked, or replaced by a new one', async () => {
    const guest = { email: 'guest@desk.example', role: 'reader' as const };
    const first = await inviteMember(admin, guest);
    const second = await inviteMember(admin, guest);
    await expect(getInvitation(nobody, first.secret)).rejects.toMatchObject({
      code: 'invitation_unusable',
    });
    await revokeInvitation(admin, { id: second.invitation.id });
    await expect(getInvitation(nobody, second.secret)).rejects.toMatchObject({
      code: 'invitation_unusable',
    });
    expect((await listMembers(admin)).invitations).toEqual([]);
  });

  it('is refused for a member, to a non-administrator, and with a weak password', async () => {
    const invite = { email: adminEmail, role: 'reader' as const };
    await expect(inviteMember(admin, invite)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'email' }],
    });
    const { context } = await join(admin, 'editor');
    await expect(inviteMember(context, invite)).rejects.toMatchObject({ code: 'forbidden' });
    const { secret } = await inviteMember(admin, {
      email: 'weak.person@desk.example',
      role: 'reader',
    });
    const accept = (password: string) => acceptInvitation(nobody, { secret, name: 'W', password });
    await expect(accept('short')).rejects.toMatchObject({ issues: [{ path: 'password' }] });
    await expect(accept('Weak.Person@desk.example')).rejects.toMatchObject({
      issues: [{ path: 'password' }],
    });
  });
});
