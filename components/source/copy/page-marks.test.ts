import { expect, it } from 'vitest';
import type { Mark } from '@/components/source/copy/marks';
import { marksOnPage, pageAt } from '@/components/source/copy/page-marks';

const mark = (start: number, exact: string): Mark => ({
  start,
  end: start + exact.length,
  exact,
  prefix: 'before ',
  suffix: ' after',
  kind: 'cited',
});

it('a mark stands on the page that its words stand on', () => {
  const marks = [mark(2, 'first'), mark(30, 'second')];
  expect(marksOnPage(marks, [0, 20, 40], 0)).toEqual([marks[0]]);
  expect(marksOnPage(marks, [0, 20, 40], 1)).toEqual([marks[1]]);
  expect(marksOnPage(marks, [0, 20, 40], 2)).toEqual([]);
});

it('a mark that runs over the end of a page is cut there', () => {
  const marks = [mark(15, 'over the end')];
  expect(marksOnPage(marks, [0, 20], 0)).toMatchObject([{ exact: 'over ', suffix: '' }]);
  expect(marksOnPage(marks, [0, 20], 1)).toMatchObject([{ exact: 'the end', prefix: '' }]);
});

it('the page of an offset is the last that begins before it, past pages without words', () => {
  expect(pageAt([0, 20, 20, 40], 19)).toBe(0);
  expect(pageAt([0, 20, 20, 40], 20)).toBe(2);
  expect(pageAt([0, 20, 20, 40], 99)).toBe(3);
});
