import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendCredentials, visitorOf } from '@/tests/support/page-session';
import { startServer, type TestServer } from '@/tests/support/server';

/** A desk of its own: what is counted here would lock others out. */
let desk: TestServer;

beforeAll(async () => {
  desk = await startServer();
}, 90_000);
afterAll(() => desk.stop());

/** What a client may say of where it comes from, each time another place. */
const pretended = (n: number) => ({
  'x-forwarded-for': `203.0.113.${n}`,
  'x-real-ip': `203.0.113.${n}`,
  forwarded: `for=203.0.113.${n}`,
  'cf-connecting-ip': `203.0.113.${n}`,
  'x-claimdesk-remote-address': `203.0.113.${n}`,
});

const guess = async (email: string, n: number) => {
  const json = { email, password: `guess ${n}`, name: 'Guess' };
  const answer = await fetch(`${desk.url}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...pretended(n) },
    body: JSON.stringify(json),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

const signIn = async (email: string, n: number) => {
  const visitor = visitorOf(desk.url);
  const ask: typeof visitor.ask = (path, init) =>
    visitor.ask(path, { ...init, headers: { ...init?.headers, ...pretended(n) } });
  const answer = await sendCredentials({ ...visitor, ask }, { email, password: `guess ${n}` });
  return { status: answer.status, text: await answer.text() };
};

describe('who guesses', () => {
  it('learns nothing of who is a member: at the API', async () => {
    const known = await guess(desk.adminEmail, 1);
    const unknown = await guess('nobody@desk.example', 2);
    expect(known).toMatchObject({ status: 401, body: { code: 'wrong_password' } });
    expect(unknown).toEqual(known);
  });

  it('learns nothing of who is a member: at the form', async () => {
    const known = await signIn(desk.adminEmail, 3);
    const unknown = await signIn('nobody@desk.example', 4);
    expect(known.status).toBe(401);
    expect(unknown).toEqual(known);
  });

  it('learns nothing from an invitation that there is not', async () => {
    const page = async (secret: string) => {
      const answer = await fetch(`${desk.url}/invite/${secret}`);
      return { status: answer.status, isRefused: (await answer.text()).includes('does not work') };
    };
    for (const secret of ['x', 'x'.repeat(43), '%00', '..%2f..', "' or 1=1"]) {
      expect(await page(encodeURIComponent(secret))).toEqual({ status: 200, isRefused: true });
    }
  });

  it('is stopped at one account, from however many places it says', async () => {
    const codes: unknown[] = [];
    for (let n = 0; n < 12; n += 1) {
      codes.push((await guess('target@desk.example', n)).body.code);
    }
    expect(codes.slice(0, 10).every((code) => code === 'wrong_password')).toBe(true);
    expect(codes.slice(10)).toEqual(['too_many_attempts', 'too_many_attempts']);
    // The form and the API count together.
    expect((await signIn('target@desk.example', 99)).text).toContain('too_many_attempts');
  });

  it('is stopped at many accounts, whatever it says of where it comes from', async () => {
    const codes: unknown[] = [];
    for (let n = 0; n < 61; n += 1) {
      codes.push((await guess(`nobody${n}@desk.example`, n)).body.code);
    }
    expect(codes).toContain('wrong_password');
    expect(codes.at(-1)).toBe('too_many_attempts');
  });
});
