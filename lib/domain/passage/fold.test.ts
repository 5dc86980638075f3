import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '@/lib/domain/passage/fold';

describe('typography is folded', () => {
  test.each([
    ['“It’s,” ‘he’ «said»', `"It's," 'he' "said"`],
    ['9–11 — pre‑war −5 --', '9-11 - pre-war -5 -'],
    ['a \n\u00a0 b\tc\u200b d', 'a b c d'],
    ['co\u00adop\u200berate\ufeff', 'cooperate'],
    ['ﬁnd… eﬃcient', 'find... efficient'],
    ['Zu\u0308rich, 각', 'Zürich, 각'],
    ['\u200fشما می\u200cآیید', 'شما میآیید'],
    ['Same As It Is – İ', 'Same As It Is - İ'],
  ])('%j', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });
});

const typeset = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'ﬁ',
          '…',
          ' ',
          '\n',
          '\u00ad',
          '–',
          '--',
          '’',
          'e\u0301',
          'a',
          'b',
          '\u200d',
          'क्ष',
          '각',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
  )
  .map((bits) => bits.join(''));

test('every stretch of the folded text leads back to what folds to it', () => {
  fc.assert(
    fc.property(typeset, fc.nat(), fc.nat(), (text, one, other) => {
      const folded = fold(text);
      const [start = 0, end = 0] = [one, other]
        .map((at) => at % (folded.text.length + 1))
        .sort((a, b) => a - b);
      const original = folded.original(start, end);
      const wanted = folded.text.slice(start, end);
      if (original && wanted !== '') {
        expect(fold(text.slice(original.start, original.end)).text).toBe(wanted);
      }
    }),
  );
});

test('half of what one character became leads nowhere', () => {
  const { original } = fold('a ﬁsh… x');
  expect(original(2, 6)).toEqual({ start: 2, end: 5 });
  expect(original(3, 6)).toBeNull();
  expect(original(2, 3)).toBeNull();
  expect(original(6, 8)).toBeNull();
});

test('what is invisible is left outside', () => {
  expect(fold('x\u00ady\u00adz').original(1, 2)).toEqual({ start: 2, end: 3 });
});
