import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/lib/data/transaction';
import { Scope } from '@/lib/domain/access/actor';
import { acceptInvitation } from '@/lib/services/members/accept-invitation';
import { actorOfSession } from '@/lib/services/members/actor-of-session';
import { actorOfToken } from '@/lib/services/members/actor-of-token';
import { changeName } from '@/lib/services/members/change-name';
import { changePassword } from '@/lib/services/members/change-password';
import { createToken, createTokenByPassword } from '@/lib/services/members/create-token';
import { getAccount } from '@/lib/services/members/get-account';
import { inviteMember } from '@/lib/services/members/invite-member';
import { revokeToken } from '@/lib/services/members/revoke-token';
import { signOutEverywhere } from '@/lib/services/members/sign-out-everywhere';
import { useTestDatabase } from '@/tests/support/database';
import {
  join,
  type MemberContext,
  newDesk,
  nobody,
  openSessionOf,
  signIn,
} from '@/tests/support/members';
import { eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});

describe('one’s own account', () => {
  it('changes its password with the current one, which ends every session', async () => {
    const { member, password, context } = await join(admin, 'reviewer');
    const next = 'a new and long password';
    await expect(
      changePassword(context, { currentPassword: 'not it', password: next }),
    ).rejects.toMatchObject({ code: 'wrong_password', issues: [{ path: 'currentPassword' }] });
    const session = await openSessionOf(member);
    await changePassword(context, { currentPassword: password, password: next });
    expect(await actorOfSession(nobody, session)).toBeNull();
    await expect(signIn(member.email, password)).rejects.toMatchObject({ code: 'wrong_password' });
    expect((await signIn(member.email, next)).id).toBe(member.id);
  });

  it('takes none of the commonest passwords, nor its own address', async () => {
    const { member, password, context } = await join(admin, 'reviewer');
    for (const weak of ['Qwerty123456', member.email]) {
      await expect(
        changePassword(context, { currentPassword: password, password: weak }),
      ).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'password' }] });
    }
    const { secret } = await inviteMember(admin, { email: 'new@desk.example', role: 'reader' });
    await expect(
      acceptInvitation(nobody, { secret, name: 'New', password: 'qwerty123456' }),
    ).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'password' }] });
  });

  it('signs out everywhere', async () => {
    const { member, context } = await join(admin, 'reviewer');
    const session = await openSessionOf(member);
    await signOutEverywhere(context, {});
    expect(await actorOfSession(nobody, session)).toBeNull();
    // Nor by claiming to be of the newer epoch.
    expect(await actorOfSession(nobody, { ...session, epoch: session.epoch + 1 })).toBeNull();
    expect(await actorOfSession(nobody, await openSessionOf(member))).not.toBeNull();
  });
});

describe('an API token', () => {
  it('is made by password, shown once, listed by its hint and revoked', async () => {
    const { member, password, context } = await join(admin, 'reviewer');
    const made = await createTokenByPassword(nobody, {
      email: member.email,
      password,
      name: 'script',
      address: '192.0.2.1',
    });
    expect(made.token).toMatch(/^cdk_[\w-]{43}$/);
    expect((await actorOfToken(nobody, made.token))?.id).toBe(member.id);
    const { tokens } = await getAccount(context);
    expect(tokens).toMatchObject([{ id: made.id, name: 'script', hint: made.token.slice(0, 8) }]);
    expect(tokens[0]?.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(tokens)).not.toContain(made.token);
    expect(await reader().apiToken.count({ where: { tokenHash: { contains: made.token } } })).toBe(
      0,
    );

    const { context: other } = await join(admin, 'reviewer');
    await expect(revokeToken(other, { id: made.id })).rejects.toMatchObject({ code: 'not_found' });
    await revokeToken(context, { id: made.id });
    expect(await actorOfToken(nobody, made.token)).toBeNull();
    expect((await getAccount(context)).tokens).toEqual([]);
  });

  it('is for all that its owner may do unless it says otherwise, for as long as it says', async () => {
    const { context } = await join(admin, 'reviewer');
    const made = await createToken(context, { name: 'all' });
    expect(made).toMatchObject({ scopes: Scope.options, expiresAt: null });
    const narrow = await createToken(context, {
      name: 'reads',
      scopes: ['read'],
      expiresInDays: 30,
    });
    const actor = await actorOfToken(nobody, narrow.token);
    expect(actor?.scopes).toEqual(['read']);
    await expect(
      changeName({ ...nobody, actor }, { version: 1, name: 'Eve' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('“account”'),
    });
    const days = (count: number) => new Date(Date.parse(narrow.createdAt) + count * 86_400_000);
    const at = (now: Date) => ({ ...nobody, now: () => now });
    expect(narrow.expiresAt).toBe(days(30).toISOString());
    expect(await actorOfToken(at(new Date(days(30).getTime() - 1)), narrow.token)).not.toBeNull();
    await expect(actorOfToken(at(days(30)), narrow.token)).rejects.toMatchObject({
      code: 'unauthenticated',
      message: expect.stringContaining('expired'),
    });
    expect(await actorOfToken(at(days(3000)), made.token)).not.toBeNull();
  });

  it.each([{ scopes: [] }, { scopes: ['root' as 'read'] }, { expiresInDays: 0 }])(
    'is not made with %j',
    async (wrong) => {
      const { context } = await join(admin, 'reviewer');
      await expect(createToken(context, { name: 'x', ...wrong })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    },
  );

  it('is refused with a wrong password', async () => {
    const { member } = await join(admin, 'reviewer');
    await expect(
      createTokenByPassword(nobody, {
        email: member.email,
        password: 'wrong',
        name: 'x',
        address: '192.0.2.1',
      }),
    ).rejects.toMatchObject({ code: 'wrong_password' });
  });
});

describe('one’s own name', () => {
  it('is changed at the next request, and the log keeps both', async () => {
    const { member, context } = await join(admin, 'reviewer');
    await changeName(context, { version: member.version, name: ' Ada Reyes ' });
    const session = await openSessionOf(member);
    expect((await actorOfSession(nobody, session))?.name).toBe('Ada Reyes');
    expect((await eventsNewestFirst())[1]).toEqual({
      type: 'member.renamed',
      memberId: member.id,
      before: member.name,
      after: 'Ada Reyes',
    });
    await expect(
      changeName(context, { version: member.version, name: 'Somebody else' }),
    ).rejects.toMatchObject({ code: 'stale_version' });
  });
});
