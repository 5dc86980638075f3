import { expect, it } from 'vitest';
import { citationKeys } from '@/lib/domain/source/citation-key';

it('names works by author and year, told apart by letters', () => {
  const csl = { type: 'book' as const, title: 'Wells' };
  const rowe = { ...csl, author: [{ family: 'O’Rówe' }], issued: { 'date-parts': [[2021]] } };
  expect(citationKeys([rowe, csl, rowe, { ...csl, title: '井' }, rowe])).toEqual([
    'orowe2021',
    'wells',
    'orowe2021b',
    'source',
    'orowe2021c',
  ]);
  expect(new Set(citationKeys(Array.from({ length: 800 }, () => rowe))).size).toBe(800);
});
