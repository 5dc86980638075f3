import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, headersOf } from '@/lib/http/security-headers';

const pagePolicy = contentSecurityPolicy('abc123==', { dev: false });
const directivesOf = (policy: string | undefined) =>
  Object.fromEntries(
    (policy ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
const directives = directivesOf(pagePolicy);

it('runs scripts by the request’s nonce and nothing else', () => {
  expect(directives['script-src']).toEqual(["'self'", "'nonce-abc123=='", "'strict-dynamic'"]);
});

it('lets no other site frame a page, take its forms or change its base', () => {
  expect(directives).toMatchObject({
    'default-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  });
});

it('frames and starts nothing but the desk’s own', () => {
  expect(directives).toMatchObject({ 'frame-src': ["'self'"], 'worker-src': ["'self'"] });
});

describe('a copy of a source', () => {
  const headers = headersOf('/captures/0198a/copy', pagePolicy);

  it('runs no script, fetches nothing and sends nothing, whatever it holds', () => {
    expect(directivesOf(headers['content-security-policy'])).toEqual({
      'default-src': ["'none'"],
      'style-src': ["'unsafe-inline'"],
      'img-src': ['data:'],
      'font-src': ['data:'],
      sandbox: ['allow-same-origin'],
      'frame-ancestors': ["'self'"],
      'form-action': ["'none'"],
      'base-uri': ["'none'"],
    });
  });

  it('is looked up nowhere, kept nowhere, and is what it is said to be', () => {
    expect(headers).toMatchObject({
      'x-dns-prefetch-control': 'off',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(['/captures/0198a', '/captures/0198a/copy/', '/x/captures/0198a/copy', '/articles'])(
    'is not a page: %s',
    (path) => {
      expect(headersOf(path, pagePolicy)['content-security-policy']).toBe(pagePolicy);
    },
  );
});

describe('what is published', () => {
  it.each(['/reports', '/reports/the-bridge-1', '/reports/feed.atom'])(
    'runs no script and loads nothing: %s',
    (path) => {
      const policy = headersOf(path, pagePolicy)['content-security-policy'];
      expect(directivesOf(policy)).toEqual({
        'default-src': ["'none'"],
        'style-src': ["'unsafe-inline'"],
        'img-src': ["'self'"],
        'form-action': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      });
    },
  );

  it.each(['/reports/the-bridge-1/json', '/x/reports', '/articles/1/report'])(
    'is not another page: %s',
    (path) => expect(headersOf(path, pagePolicy)['content-security-policy']).toBe(pagePolicy),
  );
});

describe('a claim’s card', () => {
  it('may be framed by other sites, and still runs and loads nothing', () => {
    const headers = headersOf('/reports/the-bridge-1/claims/3/card', pagePolicy);
    expect(directivesOf(headers['content-security-policy'])).toMatchObject({
      'default-src': ["'none'"],
      'frame-ancestors': ['*'],
    });
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it.each([
    '/reports/the-bridge-1/claims/3/card/',
    '/reports/the-bridge-1/claims/x/card',
    '/reports/a/b/claims/3/card',
    '/x/reports/the-bridge-1/claims/3/card',
    '/articles/1/claims/3/card',
    '/reports/the-bridge-1',
  ])('is the only page that may: %s', (path) => {
    const policy = headersOf(path, pagePolicy)['content-security-policy'];
    expect(directivesOf(policy)['frame-ancestors']).toEqual(["'none'"]);
  });
});
