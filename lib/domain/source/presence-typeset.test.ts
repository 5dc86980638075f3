import { expect, it } from 'vitest';
import { findPresent } from '@/lib/domain/source/presence';
import { Random } from '@/tests/bench/random';
import { plainTexts, stretchOf } from '@/tests/support/quotes/texts';
import { typeset } from '@/tests/support/quotes/typeset';

const TRUE_QUOTES = 1000;

it(`${TRUE_QUOTES} true quotes of typeset captures are all found, at their words`, () => {
  const random = new Random(20_261_125);
  const texts = plainTexts(random);
  const missed: unknown[] = [];
  for (let round = 0; round < TRUE_QUOTES; round++) {
    const plain = random.pick(texts);
    const { start, end } = stretchOf(random, plain);
    const quote = plain.text.slice(start, end);
    const capture = typeset(random, plain);
    const words = capture.text.slice(capture.at[start], capture.at[end]).trim();
    const place = findPresent(quote, capture.text);
    const found = place && capture.text.slice(place.start, place.end);
    if (found !== words || place?.start !== capture.at[start]) missed.push({ quote, words, found });
  }
  expect(missed).toEqual([]);
});
