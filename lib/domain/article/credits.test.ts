import { expect, test } from 'vitest';
import { authorsOf, isByline, isPictureCredit } from '@/lib/domain/article/credits';

test.each([
  ['By Ann Lee', ['Ann Lee']],
  ['BY ANN LEE', ['ANN LEE']],
  ['By Ann Lee, Staff Writer', ['Ann Lee']],
  ['By: Ann Lee | Example News', ['Ann Lee']],
  ['By Ann Lee and Bo de Groot', ['Ann Lee', 'Bo de Groot']],
  ['By Ann Lee, Bo de Groot and Cy Young', ['Ann Lee', 'Bo de Groot', 'Cy Young']],
  ['By Ann Lee, Senior Reporter, and Bo Groot, Editor', ['Ann Lee', 'Bo Groot']],
  ['By Ann Lee in Oslo', ['Ann Lee']],
  ['Words by Ann Lee for The Example', ['Ann Lee']],
  ['By 李安', ['李安']],
])('%s', (line, authors) => {
  expect(isByline(line)).toBe(true);
  expect(authorsOf(line)).toEqual(authors);
});

test.each(['By Friday the town was empty.', 'By the numbers', 'Byron Lee', 'By ', 'Ann Lee'])(
  'no byline: %s',
  (line) => {
    expect(isByline(line)).toBe(false);
  },
);

test.each([
  'Photo by Ann Lee/Example',
  'Photograph: Ann Lee',
  'Image: @annlee',
  'PHOTO CREDIT: Ann Lee',
])('picture credit: %s', (line) => {
  expect(isPictureCredit(line)).toBe(true);
});

test.each([
  'Photo by photo, the archive grew.',
  'Images of the flood went round the world',
  'Image: ',
])('no picture credit: %s', (line) => {
  expect(isPictureCredit(line)).toBe(false);
});
