import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '@/lib/domain/source/csl';
import { authorLine, shorten, shortTitle, yearOf } from '@/lib/domain/source/csl-names';

const item = (fields: Partial<CslItem> & Record<string, unknown>): CslItem => ({
  type: 'book',
  title: 'Water and Steppe',
  ...fields,
});

describe('a work named in short', () => {
  it('goes by its author and year', () => {
    const csl = item({
      author: [{ family: 'Burakovsky', given: 'Arik' }],
      issued: { 'date-parts': [[2021, 8]] },
    });
    expect(shortTitle(csl)).toBe('Burakovsky 2021');
  });

  it('names two authors and shortens more', () => {
    const names = ['Lee', 'Okafor', 'Sato'].map((family) => ({ family }));
    expect(authorLine(item({ author: names.slice(0, 2) }))).toBe('Lee and Okafor');
    expect(authorLine(item({ author: names }))).toBe('Lee et al.');
  });

  it('keeps a particle that belongs to the name, and an institution whole', () => {
    expect(
      authorLine(item({ author: [{ family: 'Berg', 'non-dropping-particle': 'van den' }] })),
    ).toBe('van den Berg');
    expect(authorLine(item({ author: [{ literal: 'World Health Organization' }] }))).toBe(
      'World Health Organization',
    );
  });

  it('falls back on the editor, then on the title', () => {
    expect(shortTitle(item({ editor: [{ family: 'Ruiz' }] }))).toBe('Ruiz');
    expect(shortTitle(item({ issued: { literal: 'Spring 1999' } }))).toBe(
      '‘Water and Steppe’ 1999',
    );
  });

  it('reads the year from each form of date', () => {
    expect(yearOf(item({ issued: { 'date-parts': [['1987']] } }))).toBe('1987');
    expect(yearOf(item({ issued: { raw: '2021-08-24' } }))).toBe('2021');
    expect(yearOf(item({ issued: { 'date-parts': [[-44]] } }))).toBe('44 BCE');
    expect(yearOf(item({ issued: { literal: 'no date' } }))).toBeNull();
    expect(yearOf(item({}))).toBeNull();
  });
});

describe('a shortened text', () => {
  it('breaks between words', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
    expect(shorten('one two three', 8)).toBe('one two…');
    expect(shorten('one two', 7)).toBe('one two');
  });

  it('is never longer than asked for and never splits a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 60 }),
        (text, length) => {
          const short = shorten(text, length);
          expect([...short].length).toBeLessThanOrEqual(length);
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
