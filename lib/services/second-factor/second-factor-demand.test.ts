import { Secret, TOTP } from 'otpauth';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/domain/access/actor';
import { can, permissions } from '@/lib/domain/access/permissions';
import { listArticles } from '@/lib/services/articles/list-articles';
import { getDesk } from '@/lib/services/desk/get-desk';
import { actorOfSession } from '@/lib/services/members/actor-of-session';
import { actorOfToken } from '@/lib/services/members/actor-of-token';
import { changeName } from '@/lib/services/members/change-name';
import { createToken, createTokenByPassword } from '@/lib/services/members/create-token';
import { resetSecondFactors } from '@/lib/services/second-factor/reset-second-factors';
import {
  getSecondFactorDemand,
  setSecondFactorDemand,
} from '@/lib/services/second-factor/second-factor-demand';
import {
  beginAuthenticator,
  confirmAuthenticator,
} from '@/lib/services/second-factor/set-up-authenticator';
import { useTestDatabase } from '@/tests/support/database';
import {
  adminPassword,
  type Joined,
  join,
  type MemberContext,
  newDesk,
  nobody,
  openSessionOf,
} from '@/tests/support/members';
import { eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});
beforeEach(() => demand([]));

async function demand(roles: Role[]) {
  const { version } = await getSecondFactorDemand(admin);
  return await setSecondFactorDemand(admin, { roles, expectedVersion: version });
}

async function setUp(context: MemberContext, password: string): Promise<void> {
  const { secret, ticket } = await beginAuthenticator(context, { passwordOrCode: password });
  const code = TOTP.generate({ secret: Secret.fromBase32(secret) });
  await confirmAuthenticator(context, { ticket, code });
}

/** Who comes with a session of this member, as pages and actions know them. */
async function arriving({ member }: Joined): Promise<MemberContext> {
  const actor = await actorOfSession(nobody, await openSessionOf(member));
  if (!actor) throw new Error('The session does not count.');
  return { ...nobody, actor };
}

const demanded = { code: 'second_factor_demanded' };

describe('who must have a second factor', () => {
  it('is nobody at first, and set by administrators, against the version that was read', async () => {
    const { roles, version } = await getSecondFactorDemand(admin);
    expect(roles).toEqual([]);
    const asked = { roles: ['reader', 'editor', 'reader'] as Role[], expectedVersion: version };
    const { context: editor } = await join(admin, 'editor');
    await expect(setSecondFactorDemand(editor, asked)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await setSecondFactorDemand(admin, asked)).toEqual({
      roles: ['editor', 'reader'],
      version: version + 1,
    });
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'desk.secondFactorsDemanded',
      before: [],
      after: ['editor', 'reader'],
    });
    await expect(setSecondFactorDemand(admin, asked)).rejects.toMatchObject({
      code: 'stale_version',
    });
    expect((await getDesk(admin)).desk.version).toBe(version + 1);
  });

  it('does nothing but set one up, whatever they ask for', async () => {
    const joined = await join(admin, 'editor');
    const before = await arriving(joined);
    expect(before.actor.lacksSecondFactor).toBeUndefined();
    await demand(['editor']);
    const context = await arriving(joined);
    await expect(listArticles(context)).rejects.toMatchObject(demanded);
    await expect(changeName(context, { version: 1, name: 'Other' })).rejects.toMatchObject(
      demanded,
    );
    await expect(createToken(context, { name: 'Way round' })).rejects.toMatchObject(demanded);
    const left = Object.keys(permissions).filter((action) => can(context.actor, action as never));
    expect(left).toEqual(['factor.setUp']);

    await setUp(context, joined.password);
    await expect(listArticles(await arriving(joined))).resolves.toBeDefined();
  });

  it('is asked at the next request with a token too, and gets none by password', async () => {
    const { member, password, context } = await join(admin, 'reviewer');
    const { token } = await createToken(context, { name: 'From before' });
    expect((await actorOfToken(nobody, token))?.id).toBe(member.id);
    await demand(['reviewer']);
    await expect(actorOfToken(nobody, token)).rejects.toMatchObject(demanded);
    const asked = { email: member.email, password, address: '192.0.2.1', name: 'By password' };
    await expect(createTokenByPassword(nobody, asked)).rejects.toMatchObject(demanded);
    await setUp(context, password);
    expect((await actorOfToken(nobody, token))?.id).toBe(member.id);
  });

  it('is nobody of another role', async () => {
    const reader = await join(admin, 'reader');
    await demand(['editor']);
    await expect(listArticles(await arriving(reader))).resolves.toBeDefined();
  });
});

describe('an administrator', () => {
  it('has one before demanding one of administrators, and so is never locked out', async () => {
    const { version } = await getSecondFactorDemand(admin);
    await expect(demand(['administrator'])).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'roles' }],
    });
    expect((await getSecondFactorDemand(admin)).version).toBe(version);
    await setUp(admin, adminPassword);
    expect((await demand(['administrator'])).roles).toEqual(['administrator']);
  });

  it('gets in to set up another one after losing it', async () => {
    const joined = await join(admin, 'administrator');
    await setUp(joined.context, joined.password);
    await demand(['administrator']);
    await resetSecondFactors({ ...nobody, actor: { kind: 'system', name: 'user' } }, joined.member);
    const context = await arriving(joined);
    await expect(listArticles(context)).rejects.toMatchObject(demanded);
    await setUp(context, joined.password);
    await expect(listArticles(await arriving(joined))).resolves.toBeDefined();
  });
});
