import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Quantity } from '@/lib/domain/claim/quantity/quantity';
import { readQuantities } from '@/lib/domain/claim/quantity/read-quantities';

const grouped = (value: number, separator: string) =>
  String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, separator);

const inDigitsOf = (zero: number) => (value: number) =>
  String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number in English words, as people write cheques. */
function inWords(value: number): string {
  for (const [size, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const joint = rest > 0 && rest < 100 ? ' and ' : ' ';
    return `${inWords(Math.floor(value / size))} ${name}${rest ? joint + inWords(rest) : ''}`;
  }
  if (value < 20) return SMALL[value] ?? '';
  return TENS[Math.floor(value / 10)] + (value % 10 ? `-${SMALL[value % 10]}` : '');
}

const notations: Record<string, { write: (value: number) => string; language?: string }> = {
  'plain digits': { write: String },
  commas: { write: (value) => grouped(value, ',') },
  apostrophes: { write: (value) => grouped(value, '’') },
  'thin spaces': { write: (value) => grouped(value, '\u202f') },
  'German points': { write: (value) => grouped(value, '.'), language: 'de' },
  'French spaces': { write: (value) => grouped(value, ' '), language: 'fr' },
  'Spanish points': { write: (value) => grouped(value, '.'), language: 'es' },
  'Russian spaces': { write: (value) => grouped(value, '\u00a0'), language: 'ru' },
  'Arabic-Indic digits': { write: inDigitsOf(0x0660) },
  'Persian digits': { write: inDigitsOf(0x06f0) },
  Devanagari: { write: inDigitsOf(0x0966) },
  'full-width digits': { write: inDigitsOf(0xff10) },
  words: { write: inWords },
};

describe('a number that is written is the number that is read', () => {
  // Four digits may be a year, one is also a pronoun.
  const values = fc.oneof(
    fc.integer({ min: 2, max: 999 }),
    fc.integer({ min: 10_000, max: 999_999 }),
    fc.integer({ min: 1_000_000, max: 999_999_999_999_999 }),
    fc.integer({ min: 2, max: 999 }).map((value) => value * 1_000_000),
  );
  test.each(Object.entries(notations))('in %s', (_, { write, language }) => {
    fc.assert(
      fc.property(values, (value) => {
        const written = write(value);
        const found = readQuantities(`They counted ${written} apples there.`, language);
        expect(found).toMatchObject([
          { kind: 'count', bound: 'exact', low: value, high: value, noun: 'apples' },
        ]);
        expect(found[0]?.words).toBe(`${written} apples`);
      }),
    );
  });

  const magnitudes = [
    ['thousand', 3],
    ['million', 6],
    ['bn', 9],
    ['trillion', 12],
  ] as const;

  test('with decimals and magnitudes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom(...magnitudes),
        (whole, decimals, [name, power]) => {
          const figure = `${whole}.${String(decimals).padStart(3, '0')}`;
          const [found] = readQuantities(`It cost €${figure} ${name}.`);
          const value = Number(`${figure}e${power}`);
          expect(found).toMatchObject({ kind: 'money', low: value, high: value });
          expect(found?.precision).toBeCloseTo(10 ** (power - 3) / 2, 9);
        },
      ),
    );
  });

  test('the same number is as precise in whichever notation', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999 }),
        fc.constantFrom(...magnitudes),
        (count, [name, power]) => {
          const precise = [
            `${count} ${name}`,
            grouped(count * 10 ** power, ','),
            inWords(count * 10 ** power),
          ].map((words) => readQuantities(`They counted ${words} apples.`)[0]?.precision);
          expect(new Set(precise).size).toBe(1);
        },
      ),
    );
  });
});

const pieces = fc.constantFrom(
  ...`10,000 1.5 1 2005 05 000 one two hundred million and a half of in out to - – — from between or
  $ € US$ % per cent percentage points troops people km/h °C years May August 9 11 / : . , ; ( ) [ ] +
  9/11 since before the early mid late first 5th century more than about nearly up least at least no
  fewer plus k m bn Rs ½ ’90s 1990s COVID -19 Boeing No . p . 3 twenty twenty-five ١٢ ٬ тыс . \n \n\n
  \u00a0 \u200b constructor toString __proto__ minus point second half quarter third majority`.split(
    / +|\n {2}/,
  ),
);
const texts = fc.oneof(
  fc.array(fc.tuple(pieces, fc.constantFrom('', ' '))).map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('1', ',', '.', ' ', '-', '0', '/', ':'), maxLength: 40 }),
);

test('whatever the text, quantities are in order, slice to their words and are well formed', () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom('en', 'de', 'fr', 'es', 'ru', 'ar', ''),
      (text, language) => {
        let behind = 0;
        for (const quantity of readQuantities(text, language)) {
          Quantity.parse(quantity);
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.words);
          expect(quantity.start).toBeGreaterThanOrEqual(behind);
          behind = quantity.end;
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  '1,',
  '1.000,',
  '9',
  '1 ',
  'five-',
  'of the ',
  '$',
  '1-',
  '\n',
  'a',
  '( 1 ) ',
  'U.',
  '5 or ',
])('a long run of %j takes no longer than its length', (piece) => {
  expect(readQuantities(piece.repeat(200_000 / piece.length)).length).toBeLessThan(200_000);
});
