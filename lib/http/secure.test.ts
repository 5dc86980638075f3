import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { secure } from '@/lib/http/secure';

function secured(url: string, isHttps = false, sent: Record<string, string> = {}) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { url });
  Object.assign(request.headers, sent);
  const response = new ServerResponse(request);
  secure(request, response, { dev: false, isHttps });
  return { told: request.headers, answered: response.getHeaders() };
}

it('gives each request a nonce of its own, the same to the page and in its policy', () => {
  const [one, other] = [secured('/articles'), secured('/articles')];
  const nonce = one.told['x-nonce'];
  expect(one.answered['content-security-policy']).toContain(`'nonce-${nonce}'`);
  expect(one.told['content-security-policy']).toBe(one.answered['content-security-policy']);
  expect(other.told['x-nonce']).not.toBe(nonce);
});

it('believes nothing that a client sends under the same names', () => {
  const sent = {
    'x-nonce': 'mine',
    'content-security-policy': "script-src 'nonce-mine'",
    'x-claimdesk-path': '/elsewhere',
  };
  const { told } = secured('/articles?q=1', false, sent);
  expect(told['x-nonce']).not.toBe('mine');
  expect(told['content-security-policy']).not.toContain('mine');
  expect(told['x-claimdesk-path']).toBe('/articles?q=1');
  expect(secured('/_next/static/a.js', false, sent).told['x-claimdesk-path']).toBe(
    '/_next/static/a.js',
  );
});

it('tells the page its path as people see it', () => {
  expect(secured('/articles?q=a%20b&_rsc=1x').told['x-claimdesk-path']).toBe('/articles?q=a%20b');
  expect(secured('/articles?_rsc=1x').told['x-claimdesk-path']).toBe('/articles');
  expect(secured('/work').told['x-claimdesk-path']).toBe('/work');
});

it('goes by the path, however it is written and whatever the query says', () => {
  for (const url of [
    '/captures/0198/copy?at=3',
    '/captures/0198/c%6Fpy',
    'http://desk.example/captures/0198/copy',
  ]) {
    expect(secured(url).answered['content-security-policy'], url).toContain('sandbox');
  }
  expect(secured('/%E0%A4%A').answered['content-security-policy']).toContain("script-src 'self'");
  expect(secured('/articles?x=/captures/0198/copy').answered['content-security-policy']).toContain(
    "script-src 'self'",
  );
});

it('asks for HTTPS only where people come by it, and leaves files of the build alone', () => {
  expect(secured('/articles').answered).not.toHaveProperty('strict-transport-security');
  expect(secured('/articles', true).answered['strict-transport-security']).toBe('max-age=31536000');
  expect(secured('/_next/static/a.js', true).answered).toEqual({});
});
