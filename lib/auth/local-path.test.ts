import { expect, it } from 'vitest';
import { localPath } from '@/lib/auth/local-path';

it.each(['/articles', '/articles/1?claim=2#passage', '/members?next=https://evil.example'])(
  'goes to %s',
  (path) => {
    expect(localPath(path, '/home')).toBe(path);
  },
);

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  'articles',
  '',
  undefined,
  ['/a', '/b'],
  '//local.invalid//evil.example',
  '/\\local.invalid//evil.example',
  '/.//evil.example',
  '/./\\evil.example',
  '/articles/..//evil.example',
  '/articles/%2e%2e//evil.example',
  '/%2e//evil.example',
])('goes home in place of %j', (path) => {
  expect(localPath(path, '/home')).toBe('/home');
});
