import { expect, test } from 'vitest';
import { numberWords, quantityWords } from '@/lib/domain/claim/quantity/figure-words';
import { readQuantities } from '@/lib/domain/claim/quantity/read-quantities';

test.each([
  [7, '7'],
  [13_000, '13,000'],
  [1_234_567, '1,234,567'],
  [2_500_000, '2.5 million'],
  [908_000_000_000, '908 billion'],
  [1e12, '1 trillion'],
  [-3_000_000, '-3 million'],
  [100 / 3, '33.33'],
  [160.9344, '160.9'],
])('%d is %s', (value, words) => expect(numberWords(value)).toBe(words));

test.each([
  ['more than 13,000 servicemen', 'more than 13,000 servicemen'],
  ['More than two million Hui', 'more than 2 million Hui'],
  ['roughly $1tn', 'about 1 trillion US dollars'],
  ['between 5 and 10 million people', '5 million to 10 million people'],
  ['half of the voters', '50% of voters'],
  ['$15 an hour', '15 US dollars per hour'],
  ['40,000 cars a day', '40,000 cars per day'],
  ['up to 60 km/h', 'at most 60 km/h'],
  ['the 23rd meeting', '23rd meeting'],
  ['the twelfth meeting', '12th meeting'],
  ['August 2021', 'August 2021'],
  ['since August 2021', 'since August 2021'],
  ['before September 11, 2001', 'before 11 September 2001'],
  ['after 2014', 'after 2014'],
  ['until March 2020', 'up to March 2020'],
  ['from 2018 to 2021', '2018 to 2021'],
  ['9–13 August 2021', '9 to 13 August 2021'],
  ['9 August to 3 September', '9 August to 3 September'],
  ['Sept. 11', '11 September'],
])('%s is shown as %s', (text, words) => {
  expect(readQuantities(text).map((quantity) => quantityWords(quantity))).toEqual([words]);
});

test('a measure is shown in another unit on demand', () => {
  const [miles, kilometres] = readQuantities('100 miles or 25 km');
  expect(miles && kilometres && quantityWords(miles, kilometres.unit)).toBe('160.9 km');
});
