import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { inviteMember } from '@/lib/services/members/invite-member';
import { disableMember } from '@/lib/services/members/set-member-status';
import { cookieBrowser } from '@/tests/support/cookie-browser';
import { type Identity, startIdentityProvider } from '@/tests/support/identity-provider';
import { join, newDesk } from '@/tests/support/members';
import { startServer, type TestServer } from '@/tests/support/server';

/** A desk beside a real OpenID provider: who is let in, and that nobody can slip in between the two. */

const dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-oidc-'));
const identities: Record<string, Identity> = {
  invited: { email: 'Invited@desk.example', email_verified: true, name: 'Ines Falk' },
  unverified: { email: 'unverified@desk.example', email_verified: false, name: 'Una' },
  unsaid: { email: 'unverified@desk.example', name: 'Una' },
  stranger: { email: 'stranger@desk.example', email_verified: true, name: 'Sam' },
  nameless: { name: 'No address' },
};

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let desk: TestServer;

beforeAll(async () => {
  await openDatabase({ dataDirectory: dataDir });
  await migrate();
  const admin = await newDesk();
  for (const email of ['invited@desk.example', 'unverified@desk.example']) {
    await inviteMember(admin, { email, role: 'reviewer' });
  }
  const { member } = await join(admin, 'editor');
  identities.member = { email: member.email, email_verified: true, name: 'Another name' };
  const { member: gone } = await join(admin, 'editor');
  identities.disabled = { email: gone.email, email_verified: true };
  await disableMember(admin, { id: gone.id, version: gone.version });
  await closeDatabase();

  provider = await startIdentityProvider(identities);
  desk = await startServer({
    dataDir,
    env: {
      CLAIMDESK_OIDC_ISSUER: provider.issuer,
      CLAIMDESK_OIDC_CLIENT_ID: provider.client.id,
      CLAIMDESK_OIDC_CLIENT_SECRET: provider.client.secret,
      CLAIMDESK_OIDC_NAME: 'Newsroom',
    },
  });
  provider.serve(desk.url);
}, 120_000);

afterAll(async () => {
  await desk?.stop();
  await provider?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Browser = ReturnType<typeof cookieBrowser>;

/** Presses the button of the sign-in page; the provider's address that it leads to. */
async function leave({ ask }: Browser): Promise<URL> {
  const { csrfToken } = (await (await ask(`${desk.url}/api/auth/csrf`)).json()) as {
    csrfToken: string;
  };
  const answer = await ask(`${desk.url}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, callbackUrl: `${desk.url}/account`, json: 'true' }),
  });
  const { url } = (await answer.json()) as { url: string };
  return new URL(url);
}

/** Where somebody ends who signs in with that account, and what the account's page then is. */
async function signIn(account: string, alter: (address: URL) => void = () => undefined) {
  provider.be(account);
  const browser = cookieBrowser();
  const address = await leave(browser);
  alter(address);
  const { address: end } = await browser.follow(address.href);
  const page = await browser.ask(`${desk.url}/account`);
  return { end, isIn: page.status === 200, html: await page.text() };
}

describe('signing in with the identity provider', () => {
  it('asks it with state, nonce and PKCE', async () => {
    const { origin, searchParams } = await leave(cookieBrowser());
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
    });
  });

  it('makes a member of the invited, by the address that the provider vouches for', async () => {
    const first = await signIn('invited');
    expect(first.end).toBe(`${desk.url}/account`);
    expect(first.html).toContain('invited@desk.example');
    expect(first.html).toContain('Ines Falk');
    expect((await signIn('invited')).isIn).toBe(true);
  });

  it('lets a member in under the name that they have at the desk', async () => {
    const { isIn, html } = await signIn('member');
    expect(isIn).toBe(true);
    expect(html).toContain(identities.member?.email);
    expect(html).not.toContain('Another name');
  });

  it.each(['disabled', 'stranger', 'unverified', 'unsaid', 'nameless'])(
    'refuses the %s, and says how to be invited',
    async (account) => {
      const { end, isIn } = await signIn(account);
      expect(end).toBe(`${desk.url}/sign-in?error=AccessDenied`);
      expect(isIn).toBe(false);
    },
  );

  it.each(['state', 'nonce', 'code_challenge'])('refuses an answer to another %s', async (name) => {
    const { end, isIn } = await signIn('member', ({ searchParams }) => {
      const value = searchParams.get(name) ?? '';
      searchParams.set(name, [...value].reverse().join(''));
    });
    expect(end).toMatch(/\/sign-in\?.*error=OAuthCallback/);
    expect(isIn).toBe(false);
  });

  it('refuses an answer that another browser brings', async () => {
    provider.be('member');
    const browser = cookieBrowser();
    const isCallback = (address: string) => address.startsWith(`${desk.url}/api/auth/callback/`);
    const { address } = await browser.follow((await leave(browser)).href, isCallback);
    expect(new URL(address).searchParams.get('code')).not.toBeNull();

    const other = cookieBrowser();
    const { address: end } = await other.follow(address);
    expect(end).toMatch(/\/sign-in\?.*error=OAuthCallback/);
    expect((await other.ask(`${desk.url}/account`)).status).not.toBe(200);
    expect((await browser.follow(address)).address).toBe(`${desk.url}/account`);
  });
});
