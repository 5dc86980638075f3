import { describe, expect, it } from 'vitest';
import { findLetters, lettersOf, toWholeWords } from '@/lib/domain/source/letters';

const found = (
  text: string,
  exact: string,
  around: { prefix?: string; suffix?: string } = {},
  near?: number,
) => {
  const place = findLetters(lettersOf(text), { exact, prefix: '', suffix: '', ...around }, near);
  return place && text.slice(place.start, place.end);
};

describe('words that were chosen in a copy are found in its text', () => {
  it.each([
    [
      'with their hyphen at the end of a line',
      'It carries thousands.',
      'thou-\nsands',
      'thousands',
    ],
    ['with cells between them', 'Year | Cars\n\n1932 | 4,000', '1932 4,000', '1932 | 4,000'],
    ['with their ligatures apart', 'The ofﬁce opened.', 'office', 'ofﬁce'],
    ['with their accents decomposed', 'Le café.', 'cafe\u0301', 'café'],
    ['with no space between pieces', 'It opened in 1932.', 'openedin', 'opened in'],
    ['with the signs around them', '“Never,” he said.', '“Never,”', '“Never,”'],
    ['without signs that do not stand there', 'Never, he said', '“Never.”', 'Never'],
    ['in Arabic', 'افتتح الجسر في عام ١٩٣٢.', 'الجسر في', 'الجسر في'],
    ['in Japanese', 'この橋は開通した。', '橋は開通', '橋は開通'],
    ['in letters beyond the first plane', 'x 𝒜𝒷 y', 'ab', '𝒜𝒷'],
  ])('%s', (_, text, exact, expected) => {
    expect(found(text, exact)).toBe(expected);
  });

  it('not where they do not stand, and not without letters', () => {
    expect(found('It opened in 1932.', 'in 1933')).toBeNull();
    expect(found('It opened in 1932.', ' . ')).toBeNull();
  });

  it('of several at the place whose surroundings are the same', () => {
    const text = 'The bridge is long. A bridge is high. Its bridge is green.';
    const place = (around: { prefix?: string; suffix?: string }) =>
      findLetters(lettersOf(text), { exact: 'bridge is', prefix: '', suffix: '', ...around })
        ?.start;
    expect(place({ suffix: 'high.' })).toBe(text.indexOf('bridge is high'));
    expect(place({ prefix: 'Its ' })).toBe(text.lastIndexOf('bridge is'));
  });

  it('of several alike at the nearest', () => {
    const text = 'Cars. Cars. Cars.';
    const quote = { exact: 'Cars', prefix: '', suffix: '' };
    expect(findLetters(lettersOf(text), quote, 7)?.start).toBe(6);
  });

  it('in a text of millions of letters in time', () => {
    const text = 'The bridge carries cars. '.repeat(200_000);
    const start = performance.now();
    expect(found(`${text}It is green.`, 'It is green.')).toBe('It is green.');
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

it('whole words are chosen where a choice ends within one', () => {
  const text = 'It carries 40,000 cars a day.';
  const words = (start: number, end: number) => {
    const place = toWholeWords(text, { start, end });
    return text.slice(place.start, place.end);
  };
  expect(words(5, 14)).toBe('carries 40,000');
  expect(words(18, 22)).toBe('cars');
});
