import { describe, expect, it } from 'vitest';
import { messagesByField, typedList, typedText } from '@/components/ui/form-state';

it('keeps every message of a field', () => {
  expect(
    messagesByField([
      { path: 'quote', message: 'Too long.' },
      { path: 'rating', message: 'Choose a rating.' },
      { path: 'quote', message: 'Not in the text.' },
    ]),
  ).toEqual({ quote: ['Too long.', 'Not in the text.'], rating: ['Choose a rating.'] });
});

describe('what was typed', () => {
  it('comes back as text, an empty one too', () => {
    expect(typedText({ wording: '' }, 'wording')).toBe('');
    expect(typedText({ version: 3 }, 'version')).toBe('3');
    expect(typedText({}, 'wording')).toBeUndefined();
  });

  it('comes back as a list, of one and of none too', () => {
    expect(typedList({ authors: ['A', 'B'] }, 'authors')).toEqual(['A', 'B']);
    expect(typedList({ authors: 'A' }, 'authors')).toEqual(['A']);
    expect(typedList({ authors: [] }, 'authors')).toEqual([]);
    expect(typedList({ authors: null }, 'authors')).toBeUndefined();
  });
});
