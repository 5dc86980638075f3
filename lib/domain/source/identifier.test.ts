import { describe, expect, it } from 'vitest';
import { identifierIn } from '@/lib/domain/source/identifier';

describe('what a person pastes to name a work', () => {
  it.each([
    ['doi:10.5555/ABC', { kind: 'doi', value: '10.5555/abc' }],
    ['https://doi.org/10.5555/ABC', { kind: 'doi', value: '10.5555/abc' }],
    [
      'https://example.org/9780306406157',
      { kind: 'address', value: 'https://example.org/9780306406157' },
    ],
    ['ISBN 0-306-40615-2', { kind: 'isbn', value: '9780306406157' }],
  ])('%s is told by what it is', (text, identifier) => {
    expect(identifierIn(text)).toEqual(identifier);
  });

  it.each(['', 'wells of the steppe', 'example.org', '978-0-306-40615-8'])(
    '“%s” is none of them',
    (text) => {
      expect(identifierIn(text)).toBeNull();
    },
  );
});
