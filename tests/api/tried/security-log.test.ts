import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SecurityLine } from '@/lib/adapters/security-log';
import { sendCredentials, visitorOf } from '@/tests/support/page-session';
import { startServer, type TestServer } from '@/tests/support/server';

/** A desk of its own, whose every line is read. */
let desk: TestServer;
let read = 0;

beforeAll(async () => {
  desk = await startServer();
}, 90_000);
afterAll(() => desk.stop());

/** The lines of security since it was last asked. */
function news(): SecurityLine[] {
  const printed = desk.output().slice(read);
  read += printed.length;
  return printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => SecurityLine.parse(JSON.parse(line)));
}

const token = async (email: string, password: string) => {
  const answer = await fetch(`${desk.url}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, name: 'Log' }),
  });
  return (await answer.json()) as { token?: string };
};
const call = (path: string, secret: string) =>
  fetch(desk.url + path, { headers: { authorization: `Bearer ${secret}` } });

const here = { ip: expect.stringContaining('127.0.0.1') };

describe('the log on the standard output', () => {
  it('tells who signed in, and of an unknown account not even the address', async () => {
    news();
    await token('stranger@elsewhere.example', 'a secret guess');
    await sendCredentials(visitorOf(desk.url), {
      email: desk.adminEmail,
      password: 'a secret guess',
    });
    await sendCredentials(visitorOf(desk.url), {
      email: desk.adminEmail,
      password: desk.adminPassword,
    });
    const told = news();
    expect(told).toMatchObject([
      { event: 'sign_in_refused', reason: 'unknown_account', member: null, path: '/api/v1/tokens' },
      {
        event: 'sign_in_refused',
        reason: 'wrong_password',
        member: expect.any(String),
        path: '/api/auth/callback/credentials',
      },
      { event: 'signed_in', way: 'password', ...here },
    ]);
    expect(desk.output()).not.toMatch(/elsewhere\.example|secret guess/);
  });

  it('tells of what somebody may not do, and who it is', async () => {
    const made = await token(desk.adminEmail, desk.adminPassword);
    await call('/api/v1/articles', 'cdk_nobodys');
    await fetch(`${desk.url}/api/v1/articles?secret=1`);
    await call('/api/v1/articles', made.token ?? '');
    const told = news();
    expect(told).toMatchObject([
      { event: 'signed_in', way: 'password' },
      { event: 'sign_in_refused', way: 'token', reason: 'unknown_token' },
      { event: 'access_refused', code: 'unauthenticated', path: '/api/v1/articles', member: null },
      { event: 'signed_in', way: 'token', ...here },
    ]);
    expect(desk.output()).not.toContain(made.token);
  });

  it('tells of what was not read at all', async () => {
    await fetch(`${desk.url}/settings`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    await fetch(`${desk.url}/api/auth/callback/credentials`, {
      method: 'POST',
      body: 'x'.repeat(70_000),
    }).catch(() => undefined);
    expect(news()).toMatchObject([
      { event: 'request_refused', reason: 'cross_site', path: '/settings', ...here },
      { event: 'request_refused', reason: 'too_large' },
    ]);
  });

  it('tells of limits, and has the audit log tell of the account', async () => {
    for (let n = 0; n < 12; n += 1) await token(desk.adminEmail, `guess ${n}`);
    const told = news();
    expect(told.filter(({ event }) => event === 'sign_in_refused')).toHaveLength(10);
    expect(told.slice(-2)).toMatchObject([
      { event: 'limit_reached', by: 'account' },
      { event: 'limit_reached', by: 'account' },
    ]);
  });
});
