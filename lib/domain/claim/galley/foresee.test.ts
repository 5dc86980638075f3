import { expect, it } from 'vitest';
import { foresee } from '@/lib/domain/claim/galley/foresee';
import type { ShownGalley } from '@/lib/domain/claim/galley/shown-galley';

const sentence = (start: number, isSuggested: boolean) => ({
  start,
  end: start + 9,
  section: 0,
  status: 'open' as const,
  mark: null,
  isSuggested,
});
const galley: ShownGalley = {
  coverage: { sentences: 5, claims: 1, opinion: 0, notCheckable: 0, open: 4 },
  suggested: 3,
  sentences: [sentence(0, true), sentence(10, true), sentence(20, false), sentence(30, true)],
};

it('shows what was decided before it is stored', () => {
  const decisions = new Map([
    [0, 'claim'],
    [10, 'dismissed'],
    [20, 'not_checkable'],
  ] as const);
  const after = foresee(galley, decisions);
  expect(after.coverage).toEqual({ sentences: 5, claims: 2, opinion: 0, notCheckable: 1, open: 2 });
  expect(after.suggested).toBe(1);
  expect(after.sentences.map(({ start, status }) => [start, status])).toEqual([
    [10, 'open'],
    [20, 'not_checkable'],
    [30, 'open'],
  ]);
});

it('is the same galley where nothing was decided', () => {
  expect(foresee(galley, new Map())).toBe(galley);
});
