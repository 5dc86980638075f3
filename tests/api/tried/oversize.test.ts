import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, inject, it } from 'vitest';
import { MAX_BODY_BYTES } from '@/lib/http/json-body';
import { closed } from '@/tests/support/operations';

const { url, members } = inject('desks').embedded;
const MEGABYTE = 1024 * 1024;
const { id, token } = members.administrator;

type Headers = Record<string, string | number>;

/** The status of the answer to a head alone: its body never comes. */
async function statusOf(method: string, path: string, headers: Headers): Promise<number> {
  const call = request(url + path.replaceAll(/\{\w+\}/g, id), {
    method,
    headers: { 'content-type': 'application/json', 'if-match': '"1"', origin: url, ...headers },
  });
  const answered = once(call, 'response');
  call.on('error', () => {});
  call.flushHeaders();
  const [response] = await answered;
  call.destroy();
  return response.statusCode;
}

const authorization = `Bearer ${token}`;
const chunked = { 'transfer-encoding': 'chunked' };
const bodied = (await closed()).filter(({ route }) => route.operation.body);

describe('the API answers before a body is there', () => {
  it.each(bodied)('when it is too large: $method $path', async ({ method, path, route }) => {
    const limit = route.operation.bodyLimit ? 110 * MEGABYTE : MAX_BODY_BYTES;
    const headers = { authorization, 'content-length': limit + 1 };
    expect(await statusOf(method, path, headers)).toBe(413);
  });

  it.each(bodied)('when it does not say how long: $method $path', async ({ method, path }) => {
    expect(await statusOf(method, path, { authorization, ...chunked })).toBe(422);
  });

  it.each(bodied)('when nobody sends over 1 MB: $method $path', async ({ method, path }) => {
    expect(await statusOf(method, path, { 'content-length': MEGABYTE + 1 })).toBe(413);
  });
});

describe('the desk answers before a body is there', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const parts = { 'content-type': 'multipart/form-data; boundary=a', 'next-action': 'a' };

  it.each(['/api/auth/callback/credentials', '/api/auth/signout', '/api/auth/_log'])(
    'to over 64 kB where people sign in and out: %s',
    async (path) => {
      expect(await statusOf('POST', path, { ...form, 'content-length': 64 * 1024 + 1 })).toBe(413);
      expect(await statusOf('POST', path, { ...form, ...chunked })).toBe(422);
    },
  );

  it.each(['/sign-in', '/invite/x', '/articles', '/reports'])(
    'to over 1 MB from a stranger: %s',
    async (path) => {
      const headers = { ...parts, 'content-length': MEGABYTE + 1 };
      const cookie = 'next-auth.session-token=forged';
      expect(await statusOf('POST', path, headers)).toBe(413);
      expect(await statusOf('POST', path, { ...headers, cookie })).toBe(413);
      expect(await statusOf('POST', path, { ...parts, ...chunked })).toBe(422);
    },
  );
});

it('a head that is too large is refused', async () => {
  const headers = { 'x-padding': 'a'.repeat(100_000) };
  expect(await statusOf('GET', '/api/v1/articles', headers)).toBe(431);
});
