import { describe, expect, it } from 'vitest';
import { findPresent } from '@/lib/domain/source/presence';
import { whyNotPresent } from '@/lib/domain/source/why-not-present';
import { Random } from '@/tests/bench/random';
import { alterations, standPlainly } from '@/tests/support/quotes/alter';
import { plainTexts, stretchOf, wordsOf } from '@/tests/support/quotes/texts';

const text = [
  'The bridge was closed in 1998 after an inspection found cracks in two of its pillars.',
  'The council does not say that repairs will cost $3.4 million, or 10 000 men a year.',
  '“Nobody in Afghanistan,” the mayor said, “has seen any-\nthing like it.”',
].join('\n\n');

describe('whoever quotes words that do not stand in a copy is told what stands there', () => {
  it.each([
    [
      'another word',
      'bridge was opened in 1998',
      'bridge was closed in 1998',
      'The quote says “opened” where the copy says “closed”.',
    ],
    [
      'a word dropped',
      'council does say that repairs',
      'council does not say that repairs',
      'The copy also says “not”, which the quote leaves out.',
    ],
    [
      'a word added',
      'inspection found cracks in only two of its pillars',
      'inspection found cracks in two of its pillars',
      'The quote says “only”, which the copy does not.',
    ],
    [
      'another number',
      'repairs will cost $3.5 million',
      'repairs will cost $3.4 million',
      'The quote says “3.5” where the copy says “3.4”.',
    ],
    [
      'a letter that looks alike',
      'Nobody in Аfghanistan',
      'Nobody in Afghanistan',
      'The quote says “Аfghanistan” where the copy says “Afghanistan”: a letter is of another alphabet and only looks alike.',
    ],
    [
      'an end inside a word',
      'bridge was closed in 199',
      'bridge was closed in 1998',
      'The quote says “199” where the copy says “1998”.',
    ],
    [
      'an end inside a parted word',
      'the mayor said, "has seen any',
      'the mayor said, “has seen any-\nthing',
      'The quote says “any” where the copy says “anything”.',
    ],
    [
      'an end inside a number',
      'repairs will cost $3.4 million, or 10',
      'repairs will cost $3.4 million, or 10 000',
      'The copy also says “000”, which the quote leaves out.',
    ],
    [
      'an omission',
      'The bridge was closed … after an inspection found cracks',
      'The bridge was closed in 1998 after an inspection found cracks',
      'The quote leaves words out (“…”): quote each stretch in a citation of its own.',
    ],
    [
      'other spaces',
      'an inspection found cracks in two ofits pillars',
      'an inspection found cracks in two of its pillars',
      'The quote says “ofits” where the copy says “of its”.',
    ],
  ])('%s', (_, quote, words, because) => {
    expect(findPresent(quote, text)).toBeNull();
    const why = whyNotPresent(quote, text);
    expect(why).toMatchObject({ nearest: { words }, because });
    expect(text.slice(why?.nearest.start, why?.nearest.end)).toBe(words);
  });

  it('each difference is marked, and the marks of the typesetter are none', () => {
    const why = whyNotPresent(
      '"Nobody in Iran," the mayor said, "has seen anything like it"',
      text,
    );
    expect(why?.diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Iran' },
      { kind: 'added', text: 'Afghanistan' },
    ]);
  });

  it('nothing is near to words of something else', () => {
    expect(whyNotPresent('Completely unrelated phrases about submarines', text)).toBeNull();
    expect(whyNotPresent('…', text)).toBeNull();
    expect(whyNotPresent('', '')).toBeNull();
  });
});

it('what it points to as nearest does stand there, and differs', () => {
  const random = new Random(7);
  const texts = plainTexts(random);
  const kinds = ['one word for another', 'a digit changed', 'a word dropped', 'a negation added'];
  let told = 0;
  for (let round = 0; round < 200; round++) {
    const from = random.pick(texts);
    const { start, end } = stretchOf(random, from);
    const parts = wordsOf(from.text.slice(start, end)).map(({ word }) => word);
    const quote = alterations[random.pick(kinds)]?.(parts, random, from)?.join(' ');
    if (!quote || parts.length < 8 || standPlainly(quote, from.text)) continue;
    const why = whyNotPresent(quote, from.text);
    if (!why) continue;
    told += 1;
    expect(findPresent(why.nearest.words, from.text)).not.toBeNull();
    expect(why.diff.some(({ kind }) => kind !== 'same')).toBe(true);
  }
  expect(told).toBeGreaterThan(90);
});
