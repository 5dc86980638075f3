import { expect, it } from 'vitest';
import { typedList, typedText } from '@/components/ui/typed-values';

it('brings back text, an empty one too', () => {
  expect(typedText({ wording: '' }, 'wording')).toBe('');
  expect(typedText({ version: 3 }, 'version')).toBe('3');
  expect(typedText({}, 'wording')).toBeUndefined();
});

it('brings back a list, of one and of none too', () => {
  expect(typedList({ authors: ['A', 'B'] }, 'authors')).toEqual(['A', 'B']);
  expect(typedList({ authors: 'A' }, 'authors')).toEqual(['A']);
  expect(typedList({ authors: [] }, 'authors')).toEqual([]);
  expect(typedList({ authors: null }, 'authors')).toBeUndefined();
});
