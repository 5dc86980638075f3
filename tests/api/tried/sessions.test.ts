import { encode } from 'next-auth/jwt';
import { describe, expect, inject, it } from 'vitest';
import { sendCredentials, visitorOf } from '@/tests/support/page-session';

const { url, members } = inject('desks').embedded;
const name = 'next-auth.session-token';
const { reader, administrator } = members;

const sessionOf = (cookies: Map<string, string>) => cookies.get(name) ?? '';

async function signedIn(cookies?: Map<string, string>) {
  const visitor = visitorOf(url, cookies);
  await sendCredentials(visitor, reader);
  return visitor;
}

/** A session as another desk, or a forger, would write it. */
const forged = (secret: string) =>
  encode({ token: { userId: administrator.id, epoch: 1 }, secret, maxAge: 3600 });

const unsigned = [{ alg: 'none' }, { userId: administrator.id, epoch: 1, exp: 9_999_999_999 }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .join('.');

describe('a session', () => {
  it('that was set before signing in is not honoured, nor kept', async () => {
    const planted = 'a-session-that-somebody-else-knows';
    const { ask, cookies } = await signedIn(new Map([[name, planted]]));
    expect(sessionOf(cookies)).not.toBe(planted);
    expect((await ask('/account')).status).toBe(200);
    const attacker = visitorOf(url, new Map([[name, planted]]));
    expect((await attacker.ask('/account')).status).toBe(307);
  });

  it('of another member does not outlive signing in over it', async () => {
    const planted = visitorOf(url);
    await sendCredentials(planted, members.reviewer);
    const { ask, cookies } = await signedIn(new Map(planted.cookies));
    expect(sessionOf(cookies)).not.toBe(sessionOf(planted.cookies));
    expect(await (await ask('/account')).text()).toContain(reader.email);
  });

  it('is another one each time', async () => {
    const values = await Promise.all(
      [1, 2, 3].map(async () => sessionOf((await signedIn()).cookies)),
    );
    expect(new Set(values).size).toBe(3);
  });

  it.each<[what: string, value: () => Promise<string> | string]>([
    ['that another secret made', () => forged('another secret, as long as one has to be')],
    ['that says it is signed by none', () => `${unsigned}.`],
    ['that is an API token', () => administrator.token],
    ['that is a member’s id', () => administrator.id],
    ['that is nothing', () => ''],
  ])('%s lets nobody in', async (_what, value) => {
    const { ask } = visitorOf(url, new Map([[name, await value()]]));
    expect((await ask('/account')).status).toBe(307);
  });

  it('that was altered lets nobody in', async () => {
    const { cookies } = await signedIn();
    const value = sessionOf(cookies);
    for (const at of [5, Math.floor(value.length / 2), value.length - 10]) {
      const other = value[at] === 'A' ? 'B' : 'A';
      const altered = value.slice(0, at) + other + value.slice(at + 1);
      const { ask } = visitorOf(url, new Map([[name, altered]]));
      expect((await ask('/account')).status).toBe(307);
    }
  });

  it('in the address lets nobody in', async () => {
    const { cookies } = await signedIn();
    const query = new URLSearchParams({ [name]: sessionOf(cookies), token: reader.token });
    expect((await visitorOf(url).ask(`/account?${query}`)).status).toBe(307);
    expect((await fetch(`${url}/api/v1/articles?${query}`)).status).toBe(401);
  });

  it('ends where its member was disabled before they came', async () => {
    const visitor = visitorOf(url);
    const answer = await sendCredentials(visitor, members.disabled);
    expect(answer.status).toBe(401);
    expect((await visitor.ask('/account')).status).toBe(307);
  });
});
