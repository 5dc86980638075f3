import { describe, expect, test } from 'vitest';
import type { Quantity } from '@/lib/domain/claim/quantity/quantity';
import { readQuantities } from '@/lib/domain/claim/quantity/read-quantities';

const dayOf = (day: number | null) =>
  day === null ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10);

/** “more than 13,000 servicemen = count 13000.. servicemen” */
function told({ words, kind, low, high, unit, noun, change }: Quantity): string {
  const figure = (end: number | null) => (kind === 'date' ? dayOf(end) : (end ?? ''));
  const ends = low === high ? figure(low) : `${figure(low)}..${figure(high)}`;
  const isPlain = kind === 'count' || kind === 'share' || kind === 'date' || kind === 'ordinal';
  const isRate = unit.canonical.includes('/');
  const more = [isPlain && !isRate ? null : unit.canonical, noun, change].filter(Boolean).join(' ');
  return `${words} = ${kind} ${ends}${more && ` ${more}`}`;
}

const read = (text: string, language?: string) => readQuantities(text, language).map(told);

describe('counts, with what they count', () => {
  test.each([
    ['roughly 10,000 troops engaged in exercises', ['roughly 10,000 troops = count 10000 troops']],
    [
      'an estimated 30,000 Chinese and Russian soldiers and 300 pieces of equipment',
      [
        'an estimated 30,000 Chinese and Russian soldiers = count 30000 soldiers',
        '300 pieces = count 300 pieces',
      ],
    ],
    [
      'Some 200 U.S. military personnel are there',
      [/Some 200 U.S. military personnel = count 200/],
    ],
    ['a 10-member team and two countries', [/10-member/, 'two countries = count 2 countries']],
    ['40,000 cars a day', ['40,000 cars a day = count 40000 1/day cars']],
    ['10,000 or more troops', ['10,000 or more troops = count 10000.. troops']],
    ['10,000-plus troops, 50+ tanks', [/troops = count 10000\.\. troops/, /count 50\.\. tanks/]],
    ['thousands of people', ['thousands of people = count 2000.. people']],
    ['tens of thousands of refugees', ['tens of thousands of refugees = count 20000.. refugees']],
    ['at least one bilateral exercise in each year', [/= count 1\.\. exercise/]],
    ['a dozen eggs, half a dozen cakes', [/= count 12 eggs/, /= count 6 cakes/]],
    ['one soldier was killed', ['one soldier = count 1 soldier']],
    ['the first joint exercise of both', ['the first joint exercise = ordinal 1 exercise']],
  ])('%s', (text, expected) => {
    const found = read(text);
    expect(found).toHaveLength(expected.length);
    for (const [at, one] of expected.entries()) expect(found[at]).toMatch(one);
  });
});

describe('numbers in every notation', () => {
  test.each([
    ['1,234,567', 1_234_567],
    ['12,34,567', 1_234_567],
    ["1'234'567", 1_234_567],
    ['1\u202f234\u202f567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['١٢٬٣٤٥', 12_345],
    ['२.५ million', 2_500_000],
    ['2½ million', 2_500_000],
    ['2 1/2 million', 2_500_000],
    ['two and a half million', 2_500_000],
    ['5 and a half million', 5_500_000],
    ['a million and a half', 1_500_000],
    ['two point five million', 2_500_000],
    ['half a million', 500_000],
    ['a quarter of a million', 250_000],
    ['two hundred and fifty-three thousand', 253_000],
    ['one hundred thousand', 100_000],
    ['twenty-five', 25],
    ['3 hundred thousand', 300_000],
    ['1.5bn', 1_500_000_000],
    ['20k', 20_000],
    ['5M', 5_000_000],
    ['2 crore', 20_000_000],
  ])('%s', (text, value) => {
    const [found, ...rest] = readQuantities(`It was ${text}.`);
    expect(found).toMatchObject({ low: value, high: value, words: text });
    expect(rest).toEqual([]);
  });
});

describe('money, shares and measures', () => {
  test.each([
    ['roughly $1 trillion', 'roughly $1 trillion = money 1000000000000 USD'],
    ['one trillion US dollars', 'one trillion US dollars = money 1000000000000 USD'],
    ['U.S. $5m', '$5m = money 5000000 USD'],
    ['A$5.20', 'A$5.20 = money 5.2 AUD'],
    ['£300m', '£300m = money 300000000 GBP'],
    ['300 million pounds', '300 million pounds = money 300000000 GBP'],
    ['Rs 500 crore', 'Rs 500 crore = money 5000000000 INR'],
    ['100 yuan', '100 yuan = money 100 CNY'],
    ['50 cents', '50 cents = money 0.5 USD'],
    ['$15 an hour', '$15 an hour = money 15 USD/hour'],
    ['12 per cent', '12 per cent = share 12'],
    ['30% of Americans', '30% = share 30 Americans'],
    ['nearly half of all voters', 'nearly half = share 50 voters'],
    ['three-quarters of the households', 'three-quarters = share 75 households'],
    ['a quarter of people', 'a quarter = share 25 people'],
    ['one in five voters', 'one in five = share 20 voters'],
    ['9 out of 10 doctors', '9 out of 10 = share 90 doctors'],
    ['5 percentage points', '5 percentage points = measure 5 point'],
    ['25 km', '25 km = measure 25000 m'],
    ['12 km²', '12 km² = measure 12000000 m2'],
    ['60 km/h', /^60 km\/h = measure 16\.6+\d* m\/s$/],
    ['-5 °C', '-5 °C = measure -5 °C'],
    ['77 degrees Fahrenheit', '77 degrees Fahrenheit = measure 25 °C'],
    ['3 tonnes', '3 tonnes = measure 3000 kg'],
    ['a 20-year-old', '20-year = measure 631152000 s'],
    ['a couple of days', 'a couple of days = measure 172800 s'],
    ['98 times', '98 times = measure 98 times'],
  ])('%s', (text, expected) => {
    const found = read(`It was ${text} then.`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });
});

describe('ranges', () => {
  test.each([
    ['between 5 and 10 million people', 'count 5000000..10000000 people'],
    ['5–10 soldiers', 'count 5..10 soldiers'],
    ['from 5 to 10 countries', 'count 5..10 countries'],
    ['5 to 10 million euros', 'money 5000000..10000000 EUR'],
    ['$5-10bn', 'money 5000000000..10000000000 USD'],
    ['$5 million to $10 million', 'money 5000000..10000000 USD'],
    ['5% to 10%', 'share 5..10'],
    ['five or six countries', 'count 5..6 countries'],
    ['18- to 24-year-olds', 'measure 568036800..757382400 s'],
  ])('%s', (text, expected) => {
    expect(read(`It was ${text}.`)).toEqual([expect.stringMatching(`= ${expected}$`)]);
  });

  test('what went from one figure to another states two', () => {
    expect(read('It rose from 5 to 10 percent.')).toEqual(['5 = share 5', '10 percent = share 10']);
    expect(read('It fell from 10 to 5 percent.')).toEqual(['10 = share 10', '5 percent = share 5']);
  });

  test.each(['The team won 3–2.', 'The Senate voted 10 to 0.', 'A 5-4 decision.'])(
    'a score is none: %s',
    (text) => expect(read(text)).toEqual([]),
  );
});

describe('by how much something changed', () => {
  test.each([
    ['It fell by 12 percent', 'fall'],
    ['It rose 3.5%', 'rise'],
    ['up by about 68 percent', 'rise'],
    ['a 40 percent drop', 'fall'],
    ['a 25% annual increase', 'rise'],
    ['10 percent fewer', 'fall'],
    ['They cut the fleet by 25 percent', 'fall'],
    ['It stands at 12 percent', null],
  ])('%s', (text, change) => {
    expect(readQuantities(text)).toEqual([expect.objectContaining({ change })]);
  });
});

describe('what is no quantity', () => {
  test.each([
    'A Boeing 747 and an F-16 flew on a COVID-19 day.',
    'No. 10 said so; see page 12, pp. 3–7, section 4 and Article 5.',
    'Version 3.2.1 of it, v2.0, iOS 17 and 5G.',
    'Call +44 20 7946 0958 or (555) 123-4567 or 555-1234.',
    'At 14:05, at 5 p.m. and at 9 o’clock, 24/7.',
    'G7, G20, MH17, Channel 4, World War II and 127.0.0.1.',
    'Peace Mission 2005, Vision 2030, Tokyo 2020.',
    'The 5th Fleet on 42nd Street.',
    '1. First point.',
    'It says so [12] (3).',
    'One of them; no one, the one, one another. The Big Three.',
    'A second thought, the first time, the Third World.',
    'It was cut in two.',
    'Back in ’17 he left.',
    'here-it-is and constructor of toString',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

describe('other languages', () => {
  test.each([
    ['de', 'mehr als 13.000 Soldaten', 'count 13000.. Soldaten'],
    ['de', 'rund 1,5 Milliarden Euro', 'money 1500000000 EUR'],
    ['de', '2 Billionen Dollar', 'money 2000000000000 USD'],
    ['fr', 'plus de 13 000 militaires', 'count 13000.. militaires'],
    ['fr', '12,5 pour cent', 'share 12.5'],
    ['es', 'más de 13.000 soldados', 'count 13000.. soldados'],
    ['es', '5 mil millones de euros', 'count 5000000000 euros'],
    ['ru', 'более 13 тыс. военнослужащих', 'count 13000.. военнослужащих'],
    ['ru', '1 234,5 долларов', 'money 1234.5 USD'],
    ['ru', '9 августа 2021 года', 'date 2021-08-09'],
    ['de', '9. August 2021', 'date 2021-08-09'],
    ['fr', '9 août 2021', 'date 2021-08-09'],
    ['es', '9 de agosto de 2021', 'date 2021-08-09'],
    ['en', '1.500 dollars', 'money 1.5 USD'],
    ['xx-constructor', '1,500 dollars', 'money 1500 USD'],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, language)).toEqual([expect.stringMatching(`= ${expected}$`)]);
  });
});
