import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import scalesFile from '@/data/reference/rating-scales.json';
import { RatingScaleContent } from '@/lib/domain/assessment/rating-scale';
import { keyFrom, NewScale } from '@/lib/domain/assessment/scale-form';

const rating = (label: string, order: number | null, change: object = {}) => ({
  key: keyFrom(label),
  label,
  description: '',
  order,
  tone: 'neutral',
  requiresCitation: true,
  ...change,
});

const scale = (...ratings: object[]) => ({ key: 'stars', name: 'Stars', ratings });

const faults = (input: unknown) =>
  NewScale.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a scale that somebody makes', () => {
  it('may be each of the ready-made ones', () => {
    for (const made of z.array(RatingScaleContent).parse(scalesFile)) {
      expect(NewScale.parse(made)).toEqual(made);
    }
  });

  it('has those outside the order last', () => {
    const { ratings } = NewScale.parse(
      scale(rating('Open', null), rating('Right', 2), rating('Wrong', 1)),
    );
    expect(ratings.map(({ key }) => key)).toEqual(['wrong', 'right', 'open']);
  });

  it('may have no order at all', () => {
    expect(faults(scale(rating('Seen', null), rating('Unseen', null)))).toEqual([]);
  });

  it.each([
    ['one rating', scale(rating('True', 1)), ['ratings']],
    ['a key twice', scale(rating('A', 1), rating('B', 2, { key: 'a' })), ['ratings.1.key']],
    ['a label twice', scale(rating('A', 1), rating('a', 2, { key: 'b' })), ['ratings.1.label']],
    ['a place twice', scale(rating('A', 1), rating('B', 1)), ['ratings.1.order']],
    ['an order of one', scale(rating('A', null), rating('B', 1)), ['ratings.1.order']],
    ['an empty label', scale(rating('A', 1), rating(' ', 2, { key: 'b' })), ['ratings.1.label']],
    ['a key of other letters', { ...scale(rating('A', 1), rating('B', 2)), key: 'Ä' }, ['key']],
    ['no name', { ...scale(rating('A', 1), rating('B', 2)), name: ' ' }, ['name']],
  ])('is refused with %s', (_what, input, where) => {
    expect(faults(input)).toEqual(where);
  });
});

describe('a key from a label', () => {
  it.each([
    ['Half true', 'half-true'],
    ['  Très vrai! ', 'tres-vrai'],
    ['Истина', ''],
  ])('%s becomes “%s”', (label, key) => {
    expect(keyFrom(label)).toBe(key);
  });
});
