import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/http/security-headers';

const directives = Object.fromEntries(
  contentSecurityPolicy('abc123==', { dev: false })
    .split('; ')
    .map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
);

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
