import { expect, it } from 'vitest';
import { outcomeCounts, stripWords, unscheduledWords } from '@/lib/domain/source/decay/visit-words';

const visits = [
  { at: '2026-11-25T09:00:00.000Z', outcome: 'page-gone' },
  { at: '2026-06-01T09:00:00.000Z', outcome: 'unchanged' },
  { at: '2026-05-03T09:00:00.000Z', outcome: 'unchanged' },
] as const;

it('tells a strip of visits in a sentence', () => {
  expect(stripWords(visits)).toBe(
    '3 visits from 3 May 2026 to 25 November 2026: 2 unchanged; 1 page gone. The latest: page gone.',
  );
  expect(stripWords(visits.slice(2))).toBe(
    '1 visit on 3 May 2026: 1 unchanged. The latest: unchanged.',
  );
  expect(stripWords([])).toBe('No visits.');
});

it('counts the outcomes that occur', () => {
  expect(outcomeCounts(visits)).toEqual([
    { outcome: 'unchanged', count: 2 },
    { outcome: 'page-gone', count: 1 },
  ]);
});

it.each([
  [{ notVisited: 'retired' }, /retired/],
  [{ notVisited: 'protected' }, /a visit tells that somebody takes an interest/],
  [{ notVisited: 'no-copy' }, /keeps no copy/],
  [{ isOn: false }, /only when somebody asks/],
  [{ isCited: false }, /no claim cites it/],
] as const)('says why a source is not visited by itself: %o', (told, words) => {
  const plan = { notVisited: null, isCited: true, isOn: true, nextVisitAt: null };
  expect(unscheduledWords({ ...plan, ...told })).toMatch(words);
  expect(unscheduledWords(plan)).toBeNull();
});
