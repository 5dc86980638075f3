import { describe, expect, test } from 'vitest';
import { attributionOf } from '@/lib/domain/claim/detect/attribution';
import { kindOf } from '@/lib/domain/claim/detect/kind';
import { reasonsOf } from '@/lib/domain/claim/detect/reasons';

const shown = (sentence: string) =>
  reasonsOf(sentence, attributionOf(sentence)).map(({ kind, words }) => `${kind}: ${words}`);

describe('the words that tell for or against a check', () => {
  test.each([
    ['It carries roughly 40,000 cars a day.', ['unit: roughly 40,000 cars']],
    ['It cost $1.5 billion.', ['unit: $1.5 billion']],
    ['Half of them, or 52%, walk.', ['number: Half', 'unit: 52%']],
    ['It has 3 arches.', ['number: 3']],
    ['It opened on May 4, 1964.', ['date: May 4, 1964']],
    ['It has been shut since the early 2000s.', ['date: the early 2000s']],
    ['It was shut three years ago.', ['date: three years ago']],
    ['It is the longest bridge in New Ashby.', ['superlative: longest', 'name: New Ashby']],
    ['It is in the west.', []],
    ['It is longer than the old one, and safer.', []],
    ['It is higher than the old one.', ['comparison: higher than']],
    ['It fell because of rust.', ['comparison: fell', 'causal-word: because of']],
    ['It will never fall.', ['future: will', 'negation: never']],
    ['They didn’t test it.', ['negation: n’t']],
    ['I think it is fine.', ['opinion-word: I think']],
    ['Is it fine?', ['question: ?']],
    [
      'The mayor said it is “a marvel of its age.”',
      ['named-source: The mayor said', 'quotation: “a marvel of its age.”'],
    ],
  ])('%s', (sentence, reasons) => {
    expect(shown(sentence)).toEqual(reasons);
  });

  test('stand where they say they stand', () => {
    const sentence =
      '“In 1964, 40,000 cars crossed it – more than ever,” Ann Lee of New Ashby said.';
    const reasons = reasonsOf(sentence, attributionOf(sentence));
    expect(reasons.length).toBeGreaterThan(3);
    for (const { start, end, words } of reasons) expect(sentence.slice(start, end)).toBe(words);
  });
});

describe('the likeliest kind', () => {
  test.each([
    ['The bridge carries 40,000 cars a day.', 'quantity'],
    ['The mayor opened the bridge.', 'event'],
    ['The mayor said that the bridge is safe.', 'attribution'],
    ['The bridge fell because of rust.', 'causal'],
    ['The bridge is higher than the old one.', 'comparison'],
    ['The bridge is the highest of all.', 'comparison'],
    ['The bridge will cost $5 million.', 'prediction'],
    ['“The bridge is a marvel,” the mayor said.', 'quotation'],
  ])('%s %s', (sentence, kind) => {
    const attribution = attributionOf(sentence);
    expect(kindOf(sentence, reasonsOf(sentence, attribution), attribution)).toBe(kind);
  });
});
