import { expect, it } from 'vitest';
import { stem } from '@/lib/domain/match/stem';

it.each([
  ['shooting', 'shooter'],
  ['migrants', 'migrant'],
  ['stopped', 'stop'],
  ['countries', 'country'],
  ['carried', 'carry'],
  ['crashes', 'crash'],
  ['predicted', 'prediction'],
  ['protesters', 'protests'],
])('brings %s and %s together', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

it.each([
  ['string', 'str'],
  ['bus', 'bu'],
  ['news', 'new'],
  ['general', 'genius'],
  ['bed', 'b'],
])('keeps %s apart from %s', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

it('leaves words alone that are not of these letters', () => {
  expect(stem('größten')).toBe('größten');
  expect(stem('1990s')).toBe('1990s');
});
