import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { refusedRequest } from '@/lib/http/refused-request';

const own = { host: 'desk.example', origin: 'https://desk.example', 'content-length': '12' };
const MEGABYTE = 1024 * 1024;

const asked = async (headers: Record<string, string>, url = '/account', method = 'POST') =>
  (await refusedRequest({ method, url, headers }))?.code ?? null;

const long = (bytes: number, more: Record<string, string> = {}) => ({
  ...own,
  'content-length': String(bytes),
  ...more,
});

describe('a form', () => {
  it('is taken from a page of the desk', async () => {
    expect(await asked(own)).toBeNull();
    const behind = { ...own, host: '127.0.0.1:3000', 'x-forwarded-host': 'desk.example' };
    expect(await asked(behind)).toBeNull();
  });

  it.each([
    'https://evil.example',
    'https://desk.example.evil.example',
    'https://desk.example:8443',
    'https://evil.example/desk.example',
    'null',
    '',
    'desk.example',
  ])('is refused from “%s”', async (origin) => {
    expect(await asked({ ...own, origin })).toBe('forbidden');
  });

  it('is refused from a browser that does not say', async () => {
    expect(await asked({ host: 'desk.example', 'content-length': '12' })).toBe('forbidden');
  });
});

describe('a body', () => {
  it.each(['/account', '/api/auth/signout', '/api/v1/articles'])(
    'says how long it is: %s',
    async (url) => {
      const { 'content-length': _, ...rest } = own;
      expect(await asked({ ...rest, 'transfer-encoding': 'chunked' }, url)).toBe('invalid_input');
    },
  );

  it('need not say so where a member’s action is passed on to its page', async () => {
    const { 'content-length': _, ...rest } = own;
    const secret = process.env.NEXTAUTH_SECRET ?? '';
    const session = await encode({ token: { userId: 'a', epoch: 1 }, secret });
    const passedOn = { ...rest, 'transfer-encoding': 'chunked', 'x-action-forwarded': '1' };
    const members = { ...passedOn, cookie: `next-auth.session-token=${session}` };
    expect(await asked(members)).toBeNull();
    expect(await asked(passedOn)).toBe('invalid_input');
    expect(await asked({ ...members, 'x-action-forwarded': '' })).toBe('invalid_input');
    expect(await asked(members, '/api/v1/articles')).toBe('invalid_input');
    expect(await asked({ ...members, origin: 'https://evil.example' })).toBe('forbidden');
  });

  it('of signing in is short', async () => {
    expect(await asked(long(64 * 1024), '/api/auth/signout')).toBeNull();
    expect(await asked(long(64 * 1024 + 1), '/api/auth/signout')).toBe('too_large');
  });

  it('for a page is long from members only', async () => {
    const secret = process.env.NEXTAUTH_SECRET ?? '';
    const session = await encode({ token: { userId: 'a', epoch: 1 }, secret });
    const cookie = (value: string) => ({ cookie: `a=b; next-auth.session-token=${value}` });
    expect(await asked(long(MEGABYTE))).toBeNull();
    expect(await asked(long(MEGABYTE + 1))).toBe('too_large');
    expect(await asked(long(MEGABYTE + 1, cookie('forged')))).toBe('too_large');
    expect(await asked(long(MEGABYTE + 1, cookie(session)))).toBeNull();
    expect(await asked(long(111 * MEGABYTE, cookie(session)))).toBe('too_large');
  });

  it('for the API is long where a file is sent, and with a token', async () => {
    const token = { authorization: 'Bearer a' };
    expect(await asked(long(MEGABYTE + 1), '/api/v1/articles')).toBe('too_large');
    expect(await asked(long(6 * MEGABYTE, token), '/api/v1/articles')).toBeNull();
    expect(await asked(long(6 * MEGABYTE + 1, token), '/api/v1/articles')).toBe('too_large');
    for (const url of ['/api/v1/imports', '/api/v1/captures', '/api/v1/sources/a/captures']) {
      expect(await asked(long(100 * MEGABYTE, token), url)).toBeNull();
    }
  });
});

it('lets by what has no body', async () => {
  expect(await asked({ host: 'desk.example' }, '/articles', 'GET')).toBeNull();
  expect(await asked({ host: 'desk.example' }, '/api/v1/citations/a', 'DELETE')).toBeNull();
});
