import { describe, expect, it } from 'vitest';
import { findPresent } from '@/lib/domain/source/presence';
import { Random } from '@/tests/bench/random';
import { alterations, standPlainly } from '@/tests/support/quotes/alter';
import { plainTexts, stretchOf, wordsOf } from '@/tests/support/quotes/texts';
import { typeset } from '@/tests/support/quotes/typeset';

const ALTERED_QUOTES = 1000;

const random = new Random(20_261_126);
const texts = plainTexts(random);
const kinds = Object.keys(alterations);

describe(`${ALTERED_QUOTES} altered quotes`, () => {
  const altered = Array.from({ length: ALTERED_QUOTES }, (_, round) =>
    alteredQuote(kinds[round % kinds.length] ?? ''),
  );

  it('none is found in the text or in a typeset capture of it', () => {
    const accepted = altered.filter(
      ({ quote, from, capture }) => findPresent(quote, from.text) ?? findPresent(quote, capture),
    );
    expect(accepted.map(({ kind, quote, words }) => ({ kind, quote, words }))).toEqual([]);
  });

  it('were all found before they were altered', () => {
    const missed = altered.filter(
      ({ words, from, capture }) => !findPresent(words, from.text) || !findPresent(words, capture),
    );
    expect(missed.map(({ words }) => words)).toEqual([]);
  });
});

/** Words of a text with one thing altered, so that nothing in the text reads as they do. */
function alteredQuote(kind: string) {
  for (let attempt = 0; attempt < 10_000; attempt++) {
    const from = random.pick(texts);
    const { start, end } = stretchOf(random, from);
    const words = from.text.slice(start, end);
    const parts = wordsOf(words).map(({ word }) => word);
    const quote = alterations[kind]?.(parts, random, from)?.join(' ');
    if (quote && quote !== parts.join(' ') && !standPlainly(quote, from.text)) {
      // At a line's end nobody can tell whether the hyphen is the word's own.
      const capture = /hyphen/.test(kind) ? from.text : typeset(random, from).text;
      return { kind, quote, words, from, capture };
    }
  }
  throw new Error(`No quote could be altered: ${kind}.`);
}
