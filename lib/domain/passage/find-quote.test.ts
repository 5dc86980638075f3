import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isClaimdeskError } from '@/lib/domain/errors';
import { findQuote } from '@/lib/domain/passage/find-quote';
import { fold } from '@/lib/domain/passage/fold';
import { passageAt } from '@/lib/domain/passage/select';

const text =
  'It rained on Monday. Nobody came. The mayor said: “It’s over.” It rained on Tuesday. Nobody came. ' +
  'The oﬃce was closed – for good.';

const quote = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

describe('quoted words are found', () => {
  test('at their position, whatever the context says', () => {
    expect(findQuote(text, { ...quote('Nobody came.', 'x', 'y'), start: 85, end: 97 })).toEqual({
      outcome: 'found',
      how: 'position',
      start: 85,
      end: 97,
    });
  });

  test('as they stand, where the position is wrong', () => {
    const start = text.indexOf('on Monday');
    expect(findQuote(text, { ...quote('on Monday'), start: 3, end: 12 })).toEqual({
      outcome: 'found',
      how: 'exact',
      start,
      end: start + 9,
    });
  });

  test('by their context, where they stand more than once', () => {
    const second = text.lastIndexOf('Nobody came.');
    const found = { outcome: 'found', start: second, end: second + 12 };
    expect(findQuote(text, quote('Nobody came.', 'on Tuesday. ', ' The'))).toMatchObject(found);
    expect(findQuote(text, quote('Nobody came.', 'rain on Tuesday. ', ' The mayor'))).toMatchObject(
      {
        outcome: 'ambiguous',
      },
    );
    expect(findQuote(text, quote('Nobody came.', 'a wet Tuesday.', 'The office'))).toMatchObject(
      found,
    );
  });

  test.each([
    ['straight quotes', '"It\'s over."', '“It’s over.”'],
    ['another dash', 'closed - for', 'closed – for'],
    ['no ligature', 'The office', 'The oﬃce'],
    ['a line break', 'Nobody\n  came. The mayor', 'Nobody came. The mayor'],
    ['a soft hyphen', 'over.” It rai\u00adned', 'over.” It rained'],
    ['space around', ' The mayor said:\n', 'The mayor said:'],
  ])('with %s', (_, exact, words) => {
    const start = text.indexOf(words);
    expect(findQuote(text, quote(exact))).toEqual({
      outcome: 'found',
      how: 'normalised',
      start,
      end: start + words.length,
    });
  });

  test('at their position when typography is all that differs', () => {
    const twice = 'He said ‘no’. He said ‘no’.';
    expect(findQuote(twice, quote("said 'no'"))).toMatchObject({ outcome: 'ambiguous' });
    expect(findQuote(twice, { ...quote("said 'no'"), start: 17, end: 26 })).toEqual({
      outcome: 'found',
      how: 'normalised',
      start: 17,
      end: 26,
    });
  });
});

describe('quoted words are not guessed at', () => {
  test('between two places that are as good', () => {
    expect(findQuote(text, quote('Nobody came.'))).toEqual({
      outcome: 'ambiguous',
      places: [
        { start: 21, end: 33 },
        { start: 85, end: 97 },
      ],
    });
    expect(findQuote(text, quote('Nobody came.', '', ' The '))).toMatchObject({
      outcome: 'ambiguous',
    });
  });

  test('when what little context agrees may be chance', () => {
    expect(findQuote(text, quote('Nobody came.', 'x', '?? T'))).toMatchObject({
      outcome: 'ambiguous',
    });
    expect(findQuote('a No! b No! c', quote('No!', '', 'c'))).toMatchObject({
      outcome: 'ambiguous',
    });
  });

  test('when the context that both share was changed at both', () => {
    const copies = 'One was here before. No. It was late.\n\nOne was here before? No. It was late.';
    expect(findQuote(copies, quote('No.', 'One was here before! ', ' It was late.'))).toMatchObject(
      {
        outcome: 'ambiguous',
      },
    );
  });

  test.each(['Nobody went.', 'nobody came.', 'ice was closed', '', '  ', '\u00ad'])(
    'when they are not there: %j',
    (exact) => {
      expect(
        findQuote(exact === 'ice was closed' ? 'The oﬃ was' : text.replace('\n', ''), quote(exact)),
      ).toEqual({
        outcome: 'missing',
      });
    },
  );

  test('when only half a ligature would match', () => {
    expect(findQuote('a ﬁsh', quote('ish'))).toEqual({ outcome: 'missing' });
  });

  test('when a common word has more places than can be compared', () => {
    const search = findQuote('ha '.repeat(5000), quote('ha', 'x', 'y'));
    expect(search.outcome === 'ambiguous' && search.places.length).toBe(50);
  });
});

/** Few letters, so that words repeat; typography, so that folding matters. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'ab ',
        ' ',
        '\n',
        '’',
        '“',
        '–',
        'ﬁ',
        '…',
        '\u00ad',
        '🌉',
        'e\u0301',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 60 },
  )
  .map((bits) => bits.join(''));

const passage = (of: string, start: number, end: number) => {
  try {
    return passageAt(of, start % (of.length + 1), end % (of.length + 1));
  } catch (error) {
    if (isClaimdeskError(error)) return null;
    throw error;
  }
};

describe('any passage of any text', () => {
  test('is found exactly where it was, by its position', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (any, from, to) => {
        const cut = passage(any, from, to);
        if (!cut) return;
        const { start, end } = cut;
        expect(findQuote(any, cut)).toEqual({ outcome: 'found', how: 'position', start, end });
      }),
    );
  });

  test('is found without its position where it was, or is ambiguous with that place among others', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (any, from, to) => {
        const cut = passage(any, from, to);
        if (!cut) return;
        const { start, end, ...words } = cut;
        const search = findQuote(any, words);
        if (search.outcome === 'ambiguous') expect(search.places).toContainEqual({ start, end });
        else expect(search).toEqual({ outcome: 'found', how: 'exact', start, end });
      }),
    );
  });

  test('or any other words: what is found is what was asked for', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        fc.integer(),
        fc.nat(),
        (any, exact, context, start, end) => {
          const search = findQuote(any, { exact, prefix: context, suffix: context, start, end });
          const found = search.outcome === 'found' ? [search] : [];
          const places = search.outcome === 'ambiguous' ? search.places : found;
          for (const place of places) {
            const words = any.slice(place.start, place.end);
            if (words !== exact) expect(fold(words).text).toBe(fold(exact.trim()).text.trim());
          }
        },
      ),
    );
  });
});

test('a text of two megabytes takes no time that a person notices', () => {
  const sentence = (index: number) => `Sentence number ${index} says that it “rained” – again. `;
  const long = Array.from({ length: 40_000 }, (_, index) => sentence(index)).join('');
  const timed = (exact: string) => {
    const began = performance.now();
    expect(findQuote(long, quote(exact))).toMatchObject({ outcome: 'found' });
    return performance.now() - began;
  };
  // The promise is 50 ms; a busy machine gets ten times that before a test calls it broken.
  expect(timed('number 39999 says')).toBeLessThan(500);
  expect(timed('39998 says that it "rained" - again.')).toBeLessThan(2000);
});

test('two megabytes of one letter take no time that a person notices', () => {
  const began = performance.now();
  const exact = `${'a'.repeat(4999)}b`;
  expect(findQuote('a'.repeat(2_000_000), quote(exact, 'a'.repeat(200), 'x'))).toEqual({
    outcome: 'missing',
  });
  expect(performance.now() - began).toBeLessThan(2000);
});
