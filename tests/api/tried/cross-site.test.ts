import { beforeAll, describe, expect, inject, it } from 'vitest';
import { closed } from '@/tests/support/operations';
import {
  type PageSession,
  sendCredentials,
  signInToPages,
  type Visitor,
  visitorOf,
} from '@/tests/support/page-session';
import { callAction, serverActions } from '@/tests/support/server-actions';

/** What a page of another site can make the browser of a member send. */

const { url, members } = inject('desks').embedded;
const { host } = new URL(url);

let administrator: Visitor;
let ask: PageSession;

beforeAll(async () => {
  administrator = visitorOf(url);
  await sendCredentials(administrator, members.administrator);
  ask = administrator.ask;
});

describe('a server action, called with a member’s cookie', () => {
  const changeName = serverActions().find(({ name }) => name === 'changeName');
  const inviteMember = serverActions().find(({ name }) => name === 'inviteMember');
  const invite = async (headers: Record<string, string>) => {
    const email = `${crypto.randomUUID()}@evil.example`;
    const fields = { email, role: 'administrator' };
    const answer = await callAction(ask, inviteMember as never, fields, headers);
    const isInvited = (await (await ask('/members')).text()).includes(email);
    return { status: answer.status, isInvited };
  };

  it('takes effect from the desk’s own page', async () => {
    expect(changeName).toBeDefined();
    expect(await invite({ origin: url })).toEqual({ status: 200, isInvited: true });
  });

  it.each<[from: string, headers: Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['a site whose name begins alike', { origin: `${url}.evil.example` }],
    ['another port', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a browser that does not say', {}],
    [
      'a site that names itself the desk’s host',
      { origin: 'https://evil.example', 'x-forwarded-host': host },
    ],
    ['an address that holds the desk’s', { origin: `https://evil.example/${host}` }],
  ])('does nothing from %s', async (_from, headers) => {
    expect(await invite(headers)).toEqual({ status: 403, isInvited: false });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json'])(
    'does nothing as a simple form of %s from elsewhere',
    async (contentType) => {
      const { id = '', page = '' } = inviteMember ?? {};
      const answer = await ask(page, {
        method: 'POST',
        headers: { origin: 'https://evil.example', 'content-type': contentType, 'next-action': id },
        body: '[{"status":"idle"},{"email":"a@evil.example","role":"administrator"}]',
      });
      expect(answer.status).toBe(403);
    },
  );
});

describe('the API', () => {
  it('knows no cookie, but where a page listens to what happens', async () => {
    for (const { method, path, route } of await closed()) {
      if (route.operation.takesSession) continue;
      const answer = await ask(path.replaceAll(/\{\w+\}/g, members.editor.id), {
        method,
        headers: { 'content-type': 'application/json', 'if-match': '"1"', origin: url },
        body: method === 'GET' ? null : '{}',
      });
      expect(answer.status, `${method} ${path}`).toBe(401);
    }
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
    '',
  ])('takes no body as a form can send it: “%s”', async (contentType) => {
    for (const { method, path, route } of await closed()) {
      if (!route.operation.body) continue;
      const answer = await fetch(url + path.replaceAll(/\{\w+\}/g, members.editor.id), {
        method,
        headers: {
          authorization: `Bearer ${members.administrator.token}`,
          'if-match': '"1"',
          'content-type': contentType,
        },
        body: Buffer.from('{}'),
      });
      expect(answer.status, `${method} ${path}`).toBe(415);
    }
  });

  it('lets no other site read an answer', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await fetch(`${url}/api/v1/articles`, {
        method,
        headers: {
          authorization: `Bearer ${members.reader.token}`,
          origin: 'https://evil.example',
          'access-control-request-method': 'POST',
        },
      });
      for (const name of answer.headers.keys()) expect(name).not.toMatch(/^access-control-/);
    }
  });
});

describe('signing in and out', () => {
  it('needs the secret of the desk’s own form', async () => {
    const visitor = visitorOf(url);
    const { email, password } = members.reader;
    await visitor.ask('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken: 'f'.repeat(64), email, password, json: 'true' }),
    });
    expect((await visitor.ask('/account')).status).toBe(307);
  });

  it('cannot be done to a member by an address or a foreign form', async () => {
    const session = await signInToPages(url, members.reader);
    await session('/api/auth/signout');
    await session('/api/auth/signout', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'csrfToken=guessed',
    });
    expect((await session('/account')).status).toBe(200);
  });

  it('gives cookies that no script reads and no other site sends along', async () => {
    const visitor = visitorOf(url);
    const { headers } = await sendCredentials(visitor, members.reader);
    const session = headers.getSetCookie().filter((set) => set.includes('session-token'));
    expect(session.length).toBeGreaterThan(0);
    for (const set of session) expect(set).toMatch(/;\s*HttpOnly.*;\s*SameSite=Lax/i);
  });
});
