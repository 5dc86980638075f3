import { describe, expect, it } from 'vitest';
import { addressAt, pageLocator, readLocator, secondsOf } from '@/lib/domain/source/locator';

describe('a place in a work', () => {
  it.each([
    ['p. 12', 'page', '12', null],
    ['p 12', 'page', '12', null],
    ['p.12', 'page', '12', null],
    ['pp. 12–14', 'page', '12', '14'],
    ['Page xii', 'page', 'xii', null],
    ['pages 3 to 5', 'page', '3', '5'],
    ['§ 3.1', 'section', '3.1', null],
    ['§§ 3-4', 'section', '3', '4'],
    ['section 2b', 'section', '2b', null],
    ['ch. 4', 'chapter', '4', null],
    ['¶ 7', 'paragraph', '7', null],
    ['para. 7', 'paragraph', '7', null],
    ['14:05', 'timestamp', '14:05', null],
    ['at 1:14:05', 'timestamp', '1:14:05', null],
    ['0:30–0:45', 'timestamp', '0:30', '0:45'],
  ])('“%s” is a %s', (words, kind, from, to) => {
    expect(readLocator(words)).toEqual({ kind, from, to });
  });

  it.each([
    '',
    'third bench',
    'p.',
    'page',
    'the section on wells',
    '99:99',
    'parkway 12',
    'Chad 4',
  ])('“%s” stays in words', (words) => {
    expect(readLocator(words)).toBeNull();
  });

  it.each([
    ['0:07', 7],
    ['14:05', 845],
    ['1:14:05', 4445],
    ['61:00', null],
    ['14:61', null],
    ['14', null],
  ])('%s is %s seconds in', (time, seconds) => {
    expect(secondsOf(time)).toBe(seconds);
  });
});

describe('the address of a work at a place', () => {
  it.each([
    ['https://a.example/r.pdf', 'p. 12', 'https://a.example/r.pdf#page=12'],
    ['https://a.example/r.pdf?x=1', 'pp. 3-4', 'https://a.example/r.pdf?x=1#page=3'],
    ['https://a.example/talk', '14:05', 'https://a.example/talk#t=845'],
    ['https://a.example/reports/ferry-2', 'claim 3', 'https://a.example/reports/ferry-2#claim-3'],
    ['https://a.example/page', 'claim 3', 'https://a.example/page'],
    ['https://a.example/page', 'p. 12', 'https://a.example/page'],
    ['https://a.example/r.pdf', 'p. xii', 'https://a.example/r.pdf'],
    ['https://a.example/r.pdf#here', 'p. 12', 'https://a.example/r.pdf#here'],
    ['https://a.example/r.pdf', null, 'https://a.example/r.pdf'],
    ['no address', 'p. 12', 'no address'],
  ])('%s, %s: %s', (address, words, placed) => {
    expect(addressAt(address, words)).toBe(placed);
  });
});

describe('the page of a passage in a PDF', () => {
  it.each([
    [0, 'PDF p. 1'],
    [99, 'PDF p. 1'],
    [100, 'PDF p. 2'],
    [5000, 'PDF p. 3'],
  ])('at %i is %s', (start, page) => {
    expect(pageLocator([0, 100, 250], start)).toBe(page);
  });

  it('is none where nobody knows the pages', () => {
    expect(pageLocator(null, 10)).toBeNull();
    expect(pageLocator([], 10)).toBeNull();
  });
});
