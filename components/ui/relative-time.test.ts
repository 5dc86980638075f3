import { describe, expect, it } from 'vitest';
import { absoluteWords, relativeWords } from '@/components/ui/relative-time';

const now = Date.parse('2026-11-24T12:00:00Z');

describe('relativeWords', () => {
  it.each([
    ['2026-11-24T11:59:30Z', 'just now'],
    ['2026-11-24T11:40:00Z', '20 minutes ago'],
    ['2026-11-24T09:00:00Z', '3 hours ago'],
    ['2026-11-23T11:00:00Z', 'yesterday'],
    ['2026-11-03T12:00:00Z', '3 weeks ago'],
    ['2024-10-01T12:00:00Z', '2 years ago'],
    ['2026-11-26T12:00:00Z', 'in 2 days'],
    ['not an instant', ''],
  ])('%s is %s', (at, words) => expect(relativeWords(at, now)).toBe(words));
});

it('writes an instant out with its zone', () => {
  expect(absoluteWords('2026-11-03T14:05:09Z', 'UTC')).toBe('3 November 2026 at 14:05 UTC');
});
