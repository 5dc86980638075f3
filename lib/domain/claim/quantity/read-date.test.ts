import { expect, test } from 'vitest';
import { readQuantities } from '@/lib/domain/claim/quantity/read-quantities';

const dayOf = (day: number | null) =>
  day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);

const read = (text: string) =>
  readQuantities(text).map(({ words, bound, low, high }) => [
    words,
    bound,
    dayOf(low),
    dayOf(high),
  ]);

test.each([
  ['on 2021-08-09', '2021-08-09', '2021-08-09', '2021-08-09'],
  ['on 9 August 2021', '9 August 2021', '2021-08-09', '2021-08-09'],
  ['on August 9, 2021,', 'August 9, 2021', '2021-08-09', '2021-08-09'],
  ['on Aug. 9th, 2021', 'Aug. 9th, 2021', '2021-08-09', '2021-08-09'],
  ['In May 2020', 'May 2020', '2020-05-01', '2020-05-31'],
  ['in February of 2024', 'February of 2024', '2024-02-01', '2024-02-29'],
  ['in 2014', '2014', '2014-01-01', '2014-12-31'],
  ['The Mayor’s 2018 budget', '2018', '2018-01-01', '2018-12-31'],
  ['A 2007 Acme’s catalogue', '2007', '2007-01-01', '2007-12-31'],
  ['the 2016 elections', '2016', '2016-01-01', '2016-12-31'],
  ['in the 1990s', '1990s', '1990-01-01', '1999-12-31'],
  ['in the early 2000s', 'early 2000s', '2000-01-01', '2003-12-31'],
  ['in nineteen sixty-one', 'nineteen sixty-one', '1961-01-01', '1961-12-31'],
  ['the 19th century', '19th century', '1801-01-01', '1900-12-31'],
  ['the twentieth century', 'twentieth century', '1901-01-01', '2000-12-31'],
  ['of 9/11', '9/11', '2001-09-11', '2001-09-11'],
])('%s', (text, words, low, high) => {
  expect(read(text)).toEqual([[words, 'exact', low, high]]);
});

test.each([
  ['since 2018', 'at-least', '2018-01-01', null],
  ['after 2014', 'more-than', '2014-12-31', null],
  ['before September 11, 2001', 'less-than', null, '2001-09-11'],
  ['pre-9/11', 'less-than', null, '2001-09-11'],
  ['until March 2020', 'at-most', null, '2020-03-31'],
  ['by 2030', 'at-most', null, '2030-12-31'],
  ['from 2018 onwards', 'at-least', '2018-01-01', null],
  ['around 1850', 'about', '1850-01-01', '1850-12-31'],
  ['2018–2021', 'range', '2018-01-01', '2021-12-31'],
  ['2018-21', 'range', '2018-01-01', '2021-12-31'],
  ['from 2018 to 2021', 'range', '2018-01-01', '2021-12-31'],
  ['between March and May', '', '', ''],
  ['between March 2020 and May 2021', 'range', '2020-03-01', '2021-05-31'],
  ['9–13 August 2021', 'range', '2021-08-09', '2021-08-13'],
  ['August 9 to 13, 2021', 'range', '2021-08-09', '2021-08-13'],
])('%s', (text, bound, low, high) => {
  expect(read(text)).toEqual(bound === '' ? [] : [[text, bound, low, high]]);
});

test('a day without a year is a day of any year', () => {
  const [day] = readQuantities('on the 9th of August');
  expect(day).toMatchObject({ words: '9th of August', unit: { canonical: 'day of the year' } });
});

test('four digits before what they count are no year', () => {
  expect(read('2000 people died in 2000.')).toEqual([
    ['2000 people', 'exact', dayOf(2000), dayOf(2000)],
    ['2000', 'exact', '2000-01-01', '2000-12-31'],
  ]);
  expect(readQuantities('In May 30 people died.')).toMatchObject([{ kind: 'count', low: 30 }]);
  expect(read('They may 5 times march 3 miles')).toHaveLength(2);
});

test.each(['31 February 2020', '2021-13-40', 'may 9', '0 August 2020'])(
  'no day of a calendar: %s',
  (text) => {
    const days = readQuantities(text).filter(
      ({ kind, low, high }) => kind === 'date' && low === high,
    );
    expect(days).toEqual([]);
  },
);
