import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { changeRole } from '@/lib/services/members/change-role';
import { createToken } from '@/lib/services/members/create-token';
import { revokeToken } from '@/lib/services/members/revoke-token';
import { disableMember, enableMember } from '@/lib/services/members/set-member-status';
import { type ApiClient, apiClient } from '@/tests/support/api-client';
import { type Joined, join, type MemberContext, nobody } from '@/tests/support/members';
import { type PageSession, signInToPages } from '@/tests/support/page-session';

/** This process changes the members behind the server's back: both are on one database. */
const { url, members, databaseUrl } = inject('desks').server;
const admin: MemberContext = {
  ...nobody,
  actor: { kind: 'user', id: members.administrator.id, name: 'Admin', role: 'administrator' },
};

let editor: Joined;
let tokenId: string;
let api: ApiClient;
let pages: PageSession;

beforeAll(() => openDatabase({ databaseUrl, dataDirectory: '' }));
afterAll(() => closeDatabase());

beforeEach(async () => {
  editor = await join(admin, 'editor');
  const { id, token } = await createToken(editor.context, { name: 'Next request' });
  tokenId = id;
  api = apiClient(url, token);
  pages = await signInToPages(url, { email: editor.member.email, password: editor.password });
  expect((await api('GET', '/articles')).status).toBe(200);
  expect((await pages('/articles')).status).toBe(200);
});

const unauthenticated = { status: 401, body: { code: 'unauthenticated' } };

describe('takes effect at the next request', () => {
  it('when a member is disabled, and enabled again', async () => {
    const { id, version } = editor.member;
    const disabled = await disableMember(admin, { id, version });
    expect(await api('GET', '/articles')).toMatchObject(unauthenticated);
    const page = await pages('/articles');
    expect(page.status).toBe(307);
    expect(page.headers.get('location')).toContain('/sign-in');

    await enableMember(admin, { id, version: disabled.version });
    expect((await api('GET', '/articles')).status).toBe(200);
    expect((await pages('/articles')).status).toBe(307);
  });

  it('when a token is revoked, and nothing but the token', async () => {
    await revokeToken(editor.context, { id: tokenId });
    expect(await api('GET', '/articles')).toMatchObject(unauthenticated);
    expect((await pages('/articles')).status).toBe(200);
  });

  it('when a member gets another role', async () => {
    const { id, version } = editor.member;
    await changeRole(admin, { id, version, role: 'reader' });
    const json = { title: 'A bridge', text: 'It is long.' };
    expect(await api('POST', '/articles', { json })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect((await api('GET', '/articles')).status).toBe(200);
  });
});
