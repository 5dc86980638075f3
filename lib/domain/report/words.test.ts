import { describe, expect, it } from 'vitest';
import { counted, dateWords, directionOf, listed } from '@/lib/domain/report/words';

describe('the words of a report', () => {
  it('give a date as people write it', () => {
    expect(dateWords('2026-11-04')).toBe('4 November 2026');
    expect(dateWords('2026-11-24T23:59:59.999Z')).toBe('24 November 2026');
    expect(dateWords('2026-11')).toBe('November 2026');
    expect(dateWords('2026')).toBe('2026');
    expect(dateWords('spring 2026')).toBe('spring 2026');
    expect(dateWords('2026-13-04')).toBe('2026-13-04');
  });

  it('count and list', () => {
    expect([counted(0, 'claim'), counted(1, 'claim'), counted(2, 'claim')]).toEqual([
      '0 claims',
      '1 claim',
      '2 claims',
    ]);
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['ku-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['az-Arab-IR', 'rtl'],
    ['pt-BR', 'ltr'],
    ['', 'ltr'],
  ])('know that %s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
