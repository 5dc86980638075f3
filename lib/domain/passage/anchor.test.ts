import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchor, anchor, indexText } from '@/lib/domain/passage/anchor';
import type { PassageSelectors } from '@/lib/domain/passage/passage';
import { placeScore } from '@/lib/domain/passage/place-score';
import { passageAt } from '@/lib/domain/passage/select';

const paragraphs = [
  'The bridge was closed in 1998 after an inspection found cracks in two of its pillars.',
  'The council says that repairs will cost 3.4 million euros and take eighteen months.',
  'Residents have collected 12,000 signatures against the toll that is to pay for them.',
  'A ferry crosses every hour until then, and twice as often on market days in summer.',
];
const text = paragraphs.join('\n\n');

const passage = (words: string, of = text) => {
  const start = of.indexOf(words);
  return passageAt(of, start, start + words.length);
};
const find = (after: string, quote: Parameters<typeof anchor>[1]): Anchor =>
  anchor(indexText(after), quote);
const foundWords = (after: string, quote: PassageSelectors): string | null => {
  const found = find(after, quote);
  return found.outcome === 'found' ? after.slice(found.start, found.end) : null;
};

describe('a passage is found again', () => {
  const quote = passage('repairs will cost 3.4 million euros');

  test('where it was, when nothing changed', () => {
    const { start, end } = quote;
    expect(find(text, quote)).toEqual({ outcome: 'found', start, end, score: 1, how: 'position' });
  });

  test('behind what was inserted before it', () => {
    const start = quote.start + 13;
    expect(find(`Corrected on ${text}`, quote)).toMatchObject({ start, how: 'exact' });
  });

  test('with other typography', () => {
    const after = text.replace('will cost 3.4', 'will\u00a0cost\n3.4');
    expect(find(after, quote)).toMatchObject({ outcome: 'found', how: 'normalised' });
  });

  test('with a word changed, at the score of the words that stayed', () => {
    const found = find(text.replace('3.4 million', '5.1 million'), quote);
    // Two of 35 code units of the words, which are 60 of 100 parts of the score.
    expect(found).toMatchObject({ outcome: 'found', how: 'similar' });
    expect(found.outcome === 'found' && found.score).toBeCloseTo(1 - 0.6 * (2 / 35));
  });

  test.each([
    [
      'its first word replaced',
      'repairs will',
      'rebuilding will',
      'rebuilding will cost 3.4 million euros',
    ],
    ['its last word replaced', 'euros and', 'dollars and', 'repairs will cost 3.4 million dollars'],
    [
      'a word inserted',
      'will cost',
      'will probably cost',
      'repairs will probably cost 3.4 million euros',
    ],
    ['a word deleted', 'will cost', 'cost', 'repairs cost 3.4 million euros'],
    ['a word misspelt', 'million', 'milion', 'repairs will cost 3.4 milion euros'],
    ['everything in capitals', text, text.toUpperCase(), null],
  ])('with %s', (_, was, is, words) => {
    expect(foundWords(text.replace(was, is), quote)).toBe(words);
  });

  test('in a block that moved', () => {
    const [first = '', second = '', ...others] = paragraphs;
    const moved = [first, ...others, second.replace('says', 'said')].join('\n\n');
    expect(foundWords(moved, quote)).toBe(quote.exact);
    expect(foundWords([second, first, ...others].join('\n\n'), quote)).toBe(quote.exact);
  });

  test('and not its copy with other surroundings', () => {
    const copy = 'Elsewhere, repairs will cost 3.4 million euros, a paper wrote.';
    const after = `${copy}\n\n${text.replace('The council says', 'Officials say')}`;
    expect(find(after, quote)).toMatchObject({
      outcome: 'found',
      start: after.lastIndexOf('repairs will'),
    });
  });

  test('without spaces between words', () => {
    const chinese =
      '市政府表示，这座桥的维修费用将达到三百四十万欧元，工期为十八个月。居民已经收集了一万二千个反对收费的签名。';
    const cost = passage('维修费用将达到三百四十万欧元', chinese);
    const after = `昨天更新。${chinese.replace('三百四十万', '五百一十万')}`;
    expect(foundWords(after, cost)).toBe('维修费用将达到五百一十万欧元');
  });

  test('among emoji', () => {
    const line = '🌉🚧 closed since 1998 👷🏽‍♀️ cost: 3.4 M€ 💶💶 ferry ⛴️ every hour 🕐';
    const cost = passage('👷🏽‍♀️ cost: 3.4 M€ 💶💶', line);
    expect(foundWords(`🆕🆕 ${line.replace('3.4', '5.1')}`, cost)).toBe('👷🏽‍♀️ cost: 5.1 M€ 💶💶');
  });

  test('when it is too short to be searched for but its surroundings are there', () => {
    expect(foundWords(`New! ${text}`, passage('3.4'))).toBe('3.4');
    expect(foundWords('No.', passageAt('No.', 0, 3))).toBe('No.');
  });
});

describe('a passage is not guessed at', () => {
  test('between two equal places', () => {
    const quote = passage('12,000 signatures');
    const twice = `${text}\n\n${text}`.slice(5);
    expect(find(twice, quote)).toMatchObject({
      outcome: 'ambiguous',
      places: [{ start: quote.start - 5 }, { start: quote.start + text.length - 3 }],
    });
  });

  test('between a copy of its words and its changed words in its old surroundings', () => {
    const quote = passage('repairs will cost 3.4 million euros');
    const after = [
      text
        .replace('The council says that', 'Officials told us')
        .replace('3.4 million', 'over 5 million')
        .replace('and take eighteen months', 'within a year or two'),
      'Wrong: repairs will cost 3.4 million euros, he wrote.',
    ].join('\n\n');
    expect(find(after, quote).outcome).toBe('ambiguous');
  });

  test('between its changed words in half of its surroundings and a copy in strange ones', () => {
    const { exact, prefix, suffix } = passage('repairs will cost 3.4 million euros');
    const after = [
      text
        .replace('The council says that', 'The mayor said')
        .replace('will cost 3.4 million', 'would have come to 5.1 billion')
        .replace('eighteen', 'some'),
      `In brief: ${exact}. XVII`,
    ].join('\n\n');
    expect(find(after, { exact, prefix, suffix }).outcome).toBe('ambiguous');
  });

  test('between its changed words where they were and a copy with the same surroundings far off', () => {
    const filler = (from: number) =>
      Array.from({ length: 60 }, (_, at) => `Entry ${from + at * 37} is not about this.`).join(
        '\n',
      );
    const before = [text, filler(1000), filler(5000)].join('\n');
    const changed = text.replace('will cost 3.4 million', 'would come to 5.1 billion');
    const after = [changed, filler(1000), text, filler(5000)].join('\n');
    const quote = passage('repairs will cost 3.4 million euros', before);
    expect(find(after, quote)).toMatchObject({
      outcome: 'ambiguous',
      places: [{ start: after.lastIndexOf(quote.exact) }, { start: quote.start }],
    });
  });

  test('when it is short and stands in another context only', () => {
    const after = text.replace(paragraphs[2]!, 'Some 12,000 people have signed against it.');
    expect(find(after, passage('12,000'))).toMatchObject({
      outcome: 'ambiguous',
      places: [{ start: after.indexOf('12,000') }],
    });
  });

  test('when it stands at more places than can be compared', () => {
    const found = find('Yes and no. '.repeat(3000), { exact: 'no', prefix: 'x', suffix: '. y' });
    expect(found.outcome === 'ambiguous' && found.places.length).toBe(50);
  });

  test.each([
    [
      'in a text about something else',
      'Bees gather nectar from flowers within two kilometres of their hive, and more in spring.',
    ],
    [
      'where only its neighbours are left',
      text.replace('repairs will cost 3.4 million euros', 'prices will soon rise for no reason'),
    ],
    ['in an empty text', ''],
    ['in white space', ' \n '],
  ])('%s', (_, after) => {
    expect(find(after, passage('repairs will cost 3.4 million euros'))).toEqual({
      outcome: 'missing',
    });
  });

  test.each(['', '  ', '\u00ad'])('when it is nothing: %j', (exact) => {
    expect(find(text, { exact, prefix: 'The ', suffix: '' })).toEqual({ outcome: 'missing' });
  });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'one ',
        'two ',
        'three ',
        '\n',
        '’',
        '“',
        'ﬁ',
        '\u00ad',
        '🌉',
        '北京',
        'e\u0301',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const cut = (of: string, from: number, to: number) => {
  const [start = 0, end = 0] = [from, to].map((at) => at % (of.length + 1)).sort((a, b) => a - b);
  return of.slice(start, end).trim() === '' ? null : passageAt(of, start, end);
};

describe('any passage of any text', () => {
  test('is found exactly where it was, when nothing changed', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (any, from, to) => {
        const quote = cut(any, from, to);
        if (!quote || /^[\u00ad\u200b-\u200f\u2060-\u206f\ufeff]*$/.test(quote.exact)) return;
        expect(find(any, quote)).toMatchObject({
          outcome: 'found',
          how: 'position',
          start: quote.start,
          end: quote.end,
        });
      }),
    );
  });

  test('without its position is found where it was, or that place is among others', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (any, from, to) => {
        const quote = cut(any, from, to);
        if (!quote || quote.exact.length < 12) return;
        const { start, end, ...words } = quote;
        const found = find(any, words);
        const places = found.outcome === 'ambiguous' ? found.places : [found];
        expect(places).toContainEqual(expect.objectContaining({ start, end }));
      }),
    );
  });

  test('is never cut inside a character, whatever was edited', () => {
    const emoji = fc.constantFrom('🌉', '🚧', '👷', '💶', '𝒜', 'a', ' ', 'the ferry crosses ');
    const line = fc.array(emoji, { minLength: 4, maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, fc.nat(), fc.nat(), fc.nat(), emoji, (any, from, to, at, other) => {
        const quote = cut(any, from, to);
        if (!quote) return;
        const characters = [...any];
        characters.splice(at % characters.length, 1, other);
        const after = characters.join('');
        const found = find(after, quote);
        if (found.outcome !== 'found') return;
        expect(after.slice(found.start, found.end).isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('or any other words: what is found is worth its stated score', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, fc.nat(200), (any, exact, context, start) => {
        const quote = { exact, prefix: context, suffix: context, start, end: start + exact.length };
        const index = indexText(any);
        const found = anchor(index, quote);
        const single = found.outcome === 'found' ? [found] : [];
        for (const place of found.outcome === 'ambiguous' ? found.places : single) {
          expect(place.start).toBeLessThan(place.end);
          expect(place.end).toBeLessThanOrEqual(any.length);
          expect(place.score).toBe(placeScore(any, quote, place));
          expect(place.score).toBeGreaterThanOrEqual(0.55);
          expect(place.score).toBeLessThanOrEqual(1);
        }
        expect(anchor(index, quote)).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['one letter', 'a', 'a'.repeat(4999)],
  ['two letters', 'ab', `${'ab'.repeat(2000)}!${'ab'.repeat(400)}`],
  ['a phrase', 'the same words again and ', 'again and the same words '.repeat(150)],
  ['one ideograph', '语', `${'语'.repeat(3000)}言`],
])('two megabytes of %s take no time that a person notices', (_, period, exact) => {
  const hostile = period.repeat(2_000_000 / period.length);
  const index = indexText(hostile);
  const context = period.repeat(200 / period.length);
  const began = performance.now();
  for (const prefix of ['', 'x', context]) {
    expect(anchor(index, { exact, prefix, suffix: context }).outcome).not.toBe('found');
  }
  // Half a second on an idle machine; a busy one gets more before a test calls it broken.
  expect(performance.now() - began).toBeLessThan(4000);
});
