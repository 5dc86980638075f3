import { expect, it } from 'vitest';
import { termsOf } from '@/lib/domain/match/terms';

const terms = (text: string) => termsOf(text).map(({ term }) => term);

it('leaves out common words, and keeps numbers with their marks', () => {
  expect(terms('The minerals are worth $1,000,000, or 2.5 times that in the 1980s.')).toEqual([
    'miner',
    'worth',
    '1000000',
    '2.5',
    'time',
    '1980s',
  ]);
});

it('takes hashtags and handles apart, and has them whole as well', () => {
  expect(terms('#StormArea51 by @joe_delmonaco')).toEqual([
    'stormarea51',
    'storm',
    'area',
    '51',
    'joedelmonaco',
    'joe',
    'delmonaco',
  ]);
});

it('has words in the possessive as the words themselves', () => {
  expect(terms("Obama’s wall, the Davises' home")).toEqual(terms('Obama wall Davises home'));
});

it('has two signs at a time of scripts without spaces', () => {
  expect(terms('北京大学')).toEqual(['北京', '京大', '大学']);
});
