import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, writeDate } from '@/lib/domain/source/csl-date';

const parts = (...dates: number[][]) => ({ 'date-parts': dates });

describe('a date as it is written', () => {
  it.each([
    ['2021', parts([2021])],
    ['2021-08', parts([2021, 8])],
    ['2021/08', parts([2021, 8])],
    ['2021/08/24', parts([2021, 8, 24])],
    ['2021-8-4', parts([2021, 8, 4])],
    ['2021-08-24T09:15:00+02:00', parts([2021, 8, 24])],
    ['24 August 2021', parts([2021, 8, 24])],
    ['August 24, 2021', parts([2021, 8, 24])],
    ['Sept. 2021', parts([2021, 9])],
    ['May 1987', parts([1987, 5])],
    ['3rd May 1987', parts([1987, 5, 3])],
    ['1998/2001', parts([1998], [2001])],
    ['1998–2001', parts([1998], [2001])],
    ['-0044', parts([-44])],
    ['2024-02-29', parts([2024, 2, 29])],
  ])('%s is understood', (text, date) => {
    expect(readDate(text)).toEqual(date);
  });

  it.each(['Spring 1999', '2023-02-29', '2021-13', '31 April 2020', 'about 1700', '1/2/3', '12'])(
    '%s is kept as words',
    (text) => {
      expect(readDate(text)).toEqual({ literal: text });
    },
  );

  it('is nothing where nothing is written', () => {
    expect(readDate('  ')).toBeNull();
  });

  it('reads back what it writes', () => {
    const day = fc.date({
      min: new Date('0100-01-01'),
      max: new Date('2999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3 }), (date, precision) => {
        const all = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const csl = parts(all.slice(0, precision));
        expect(readDate(writeDate(csl))).toEqual(csl);
      }),
    );
    expect(writeDate(parts([1998], [2001, 3]))).toBe('1998/2001-03');
    expect(writeDate({ 'date-parts': [['1987', '5']] })).toBe('1987-05');
    expect(writeDate({ raw: 'Michaelmas 1602' })).toBe('Michaelmas 1602');
  });
});
