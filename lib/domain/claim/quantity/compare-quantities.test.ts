import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePair,
  compareQuantities,
  slackOf,
} from '@/lib/domain/claim/quantity/compare-quantities';
import { comparisonWords } from '@/lib/domain/claim/quantity/comparison-words';
import type { Quantity, QuantityBound } from '@/lib/domain/claim/quantity/quantity';
import { readQuantities } from '@/lib/domain/claim/quantity/read-quantities';

const compare = (claim: string, passage: string, language?: string) =>
  compareQuantities(readQuantities(claim), readQuantities(passage, language));

test.each([
  ['about 10,000 troops', '10,000 soldiers', 'agree', 'the same'],
  ['about 10,000 troops', '10,400 soldiers', 'agree-rounded', 'the same, as precisely'],
  ['about 10,000 troops', 'more than 13,000 servicemen', 'differ', '30% more'],
  ['12,345 people', '12,000 people', 'agree-rounded', 'the same, as precisely'],
  ['12,345 people', '12,346 people', 'differ', 'less than 1% more'],
  ['999,999,999 people', '1,000,000,001 people', 'differ', 'less than 1% more'],
  ['more than 2 million people', '2.5 million people', 'overlap', 'both can be so'],
  ['more than 2 million people', '1.9 million people', 'differ', '5% less'],
  ['more than 7 soldiers', '7 soldiers', 'differ', 'less than 1% less'],
  ['5 to 10 countries', '8 countries', 'overlap', 'both can be so'],
  ['5 to 10 countries', '20 nations', 'differ', '2 times as many'],
  ['nearly 10,000 people', '9,600 people', 'agree-rounded', 'the same, as precisely'],
  ['just over 100 schools', '108 schools', 'agree-rounded', 'the same, as precisely'],
  ['one trillion US dollars', '$908 billion', 'differ', '9% less'],
  ['roughly one trillion US dollars', '$908 billion', 'agree-rounded', 'the same, as precisely'],
  ['12% of voters', '12.4 percent of voters', 'agree-rounded', 'the same, as precisely'],
  ['half of the voters', '40 percent of voters', 'differ', '10 percentage points apart'],
  ['It fell by 12 percent', 'It rose by 12 percent', 'differ', 'one is a rise, the other a fall'],
  ['100 miles', '161 km', 'agree-rounded', 'the same, as precisely'],
  ['five years', '60 months', 'agree', 'the same'],
  ['77 degrees Fahrenheit', '25 °C', 'agree', 'the same'],
  ['100 °C', '90 °C', 'differ', 'not the same'],
  ['¥500 million', '500 million yuan', 'agree', 'the same'],
  ['the first exercise', 'the third exercise', 'differ', 'not the same'],
  ['in August 2021', 'on 9 August 2021', 'agree-rounded', 'the same, as precisely'],
  ['in 2014', 'in 2017', 'differ', '2 years later'],
  ['on 9 August 2021', 'on 8 August 2021', 'differ', '1 day earlier'],
  ['in 2014', 'after 2014', 'differ', 'another time'],
  ['from 2018 to 2021', 'in 2019', 'overlap', 'both can be so'],
  ['around 1990', 'in 1991', 'agree-rounded', 'the same, as precisely'],
  ['on 9 August 2021', 'on August 9', 'agree-rounded', 'the same, as precisely'],
  ['on 9 August 2021', 'on August 10', 'differ', 'another day'],
])('%s beside %s: %s', (claim, passage, outcome, words) => {
  const [found, ...rest] = compare(claim, passage);
  expect(found?.outcome).toBe(outcome);
  expect(found && comparisonWords(found)).toContain(`: ${words}`);
  expect(rest).toEqual([]);
});

test.each([
  ['10,000 troops', 'more than 13,000 servicemen', 'alike'],
  ['10,000 Troops', '13,000 troop', 'same'],
  ['10,000 troops', 'более 13 тыс. военнослужащих', 'alike'],
  ['10,000 troops', '13,000 participants', 'unknown'],
  ['10,000 troops', 'some 13,000', 'unknown'],
  ['10,000 troops', '13,000 people', 'unknown'],
  ['12 percent', 'It fell by 12 percent', 'unknown'],
])('%s and %s are of a thing that is %s', (claim, passage, thing) => {
  const [found] = compare(claim, passage, /[а-я]/.test(passage) ? 'ru' : 'en');
  expect(found?.thing).toBe(thing);
  expect(found && comparisonWords(found).includes('may be about something else')).toBe(
    thing === 'unknown',
  );
});

test.each([
  ['10,000 troops', '25 aircraft'],
  ['10,000 troops', '$10,000'],
  ['10,000 troops', '300,000 participants'],
  ['5 euros', '5 dollars'],
  ['$5 a day', '$5 a week'],
  ['12 percent', '12 percentage points'],
  ['5 km', '5 kg'],
  ['the first exercise', 'the first meeting'],
  ['August 2021', 'the 9th of May and 10 troops'],
  ['no figure', '10,000 troops'],
])('%s and %s are not set side by side', (claim, passage) => {
  expect(compare(claim, passage).filter(({ outcome }) => outcome !== 'differ')).toEqual([]);
  expect(compare(claim, passage).filter(({ claim: { kind } }) => kind !== 'date')).toEqual([]);
});

test('what is surely of the same thing leaves out what may be of another', () => {
  const found = compare('10,000 troops', '10,000 visitors, 13,000 servicemen and 12,000 soldiers');
  expect(found.map(({ passage }) => passage.words)).toEqual([
    '12,000 soldiers',
    '13,000 servicemen',
  ]);
});

describe('whatever is compared', () => {
  const bounds = fc.constantFrom<QuantityBound>(
    'exact',
    'about',
    'nearly',
    'just-over',
    'more-than',
    'at-least',
    'less-than',
    'at-most',
    'range',
  );
  const values = fc.oneof(
    fc.integer({ min: -50, max: 200 }),
    fc.double({ min: 0.001, max: 1e12, noNaN: true }),
  );
  const kinds = fc.constantFrom('count', 'money', 'share', 'measure', 'date', 'ordinal');
  const quantities = fc
    .record({
      kind: kinds as fc.Arbitrary<Quantity['kind']>,
      value: values,
      width: fc.double({ min: 0, max: 100, noNaN: true }),
      bound: bounds,
      precision: fc.double({ min: 0, max: 50, noNaN: true }),
      noun: fc.constantFrom('troops', 'soldiers', 'people', 'apples', null),
      change: fc.constantFrom('rise' as const, 'fall' as const, null),
    })
    .map(({ value, width, bound, kind, precision, ...rest }): Quantity => {
      const at = kind === 'date' ? Math.round(value % 30_000) : value;
      const end = bound === 'range' ? at + Math.round(width) : at;
      return {
        ...rest,
        kind,
        bound,
        precision: kind === 'date' ? 0 : precision,
        low: bound === 'less-than' || bound === 'at-most' ? null : at,
        high: bound === 'more-than' || bound === 'at-least' ? null : end,
        unit: { canonical: kind === 'date' ? 'day' : 'x', written: '', factor: 1, offset: 0 },
        start: 0,
        end: 1,
        words: '1',
      };
    });

  test('it is the same the other way round, with the inverse of the ratio', () => {
    fc.assert(
      fc.property(quantities, quantities, (one, other) => {
        const there = comparePair(one, other);
        const back = comparePair(other, one);
        expect(back.outcome).toBe(there.outcome);
        expect(back.thing).toBe(there.thing);
        if (there.ratio === null) expect(back.ratio).toBeNull();
        else expect((back.ratio ?? 0) * there.ratio).toBeCloseTo(1, 6);
      }),
    );
  });

  test('a quantity agrees with itself', () => {
    fc.assert(
      fc.property(quantities, (one) => {
        const { outcome } = comparePair(one, one);
        expect(['agree', 'not-comparable']).toContain(outcome);
      }),
    );
  });

  const scaled = (quantity: Quantity, by: number): Quantity => ({
    ...quantity,
    low: quantity.low === null ? null : quantity.low * by,
    high: quantity.high === null ? null : quantity.high * by,
    precision: quantity.precision * by,
  });

  test('another unit for both changes nothing', () => {
    const measures = quantities.map((quantity): Quantity => ({ ...quantity, kind: 'measure' }));
    const powers = fc.constantFrom(1 / 1024, 0.5, 2, 64);
    fc.assert(
      fc.property(measures, measures, powers, (one, other, by) => {
        expect(comparePair(scaled(one, by), scaled(other, by)).outcome).toBe(
          comparePair(one, other).outcome,
        );
      }),
    );
  });

  test('miles beside miles are as kilometres beside kilometres', () => {
    const lengths = fc
      .integer({ min: 2, max: 99_999 })
      .filter((value) => value < 1000 || value > 9999);
    fc.assert(
      fc.property(lengths, lengths, (one, other) => {
        const [km] = compare(`${one} km`, `${other} km`);
        const [miles] = compare(`${one} miles`, `${other} miles`);
        expect(miles?.outcome).toBe(km?.outcome);
      }),
    );
  });

  test('two figures further apart than either leaves open never agree', () => {
    const figures = quantities.filter(({ bound, kind }) => bound !== 'range' && kind !== 'date');
    fc.assert(
      fc.property(
        figures,
        figures,
        fc.double({ min: 1.001, max: 5, noNaN: true }),
        (one, other, by) => {
          if (one.low === null || one.high === null || other.low === null) return;
          const [here, there] = [slackOf(one), slackOf(other)];
          const most = Math.max(here.below, here.above, there.below, there.above);
          const moved = { ...other, low: one.low + most * by + 1, high: one.low + most * by + 1 };
          // Moving it further widens what a hedge leaves open.
          const wide = slackOf(moved);
          if (Math.max(wide.below, wide.above) > most) return;
          expect(comparePair(one, moved).outcome).not.toMatch(/^agree/);
          expect(comparePair(moved, one).outcome).not.toMatch(/^agree/);
        },
      ),
    );
  });

  test('a number as written, changed by more than its last stated digit, is told from itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 1, max: 99_999_999 }),
        (one, other) => {
          const write = (value: number) => `${value.toLocaleString('en')} apples`;
          const [found] = compare(write(one + 9999), write(other + 9999));
          const [{ precision: here } = { precision: 0 }] = readQuantities(write(one + 9999));
          const [{ precision: there } = { precision: 0 }] = readQuantities(write(other + 9999));
          const isNear = Math.abs(one - other) <= Math.max(here, there);
          expect(/^agree/.test(found?.outcome ?? '')).toBe(
            isNear && (one === other || Math.max(here, there) > 0.5),
          );
        },
      ),
    );
  });
});
