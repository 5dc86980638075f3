import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWord, holdsAll, marked, type Sought, snippetOf } from '@/lib/domain/search/marks';

const exact = (...words: string[]): Sought => ({ exact: words, beginnings: [], stems: [] });

const shown = (found: { text: string; marks: { start: number; end: number }[] } | null) =>
  found?.marks.map(({ start, end }) => found.text.slice(start, end));

it('marks whole words, whatever their case, accents and endings', () => {
  expect(shown(marked('A Bridge, two bridges; abridged.', [exact('bridge')]))).toEqual(['Bridge']);
  const haus: Sought = { exact: ['haus'], beginnings: [], stems: ['haus'] };
  expect(shown(marked('Häuser und Haus, aber Hausmeisterin', [haus]))).toEqual(['Häuser', 'Haus']);
  const study: Sought = { exact: ['studies'], beginnings: [], stems: ['studi'] };
  expect(shown(marked('One study, two studies.', [study]))).toEqual(['study', 'studies']);
  const typed: Sought = { exact: ['vac'], beginnings: ['vac'], stems: [] };
  expect(shown(marked('A vaccine or a vacation', [typed]))).toEqual(['vaccine', 'vacation']);
});

it('cuts the passage where the words stand together', () => {
  const text = `The mayor spoke. ${'Nothing happened. '.repeat(40)}The mayor opened\nthe bridge. ${'Then rain. '.repeat(40)}`;
  const snippet = snippetOf(text, [exact('mayor'), exact('bridge')]);
  expect(shown(snippet)).toEqual(['mayor', 'bridge']);
  expect(snippet?.text).toMatch(/^… .*The mayor opened the bridge\. Then rain\..* …$/);
  expect(snippetOf(text, [exact('ferry')])).toBeNull();
});

const word = fc.oneof(
  fc.constantFrom('mayor', 'Mayor', 'bridge', 'bridgés', '🌉', '橋', 'x'.repeat(300), '\n', '-'),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const texts = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));
const sought = [
  exact('mayor'),
  { exact: ['bridge'], beginnings: ['brid'], stems: ['bridg'] },
] as const;

it('gives ranges in order, apart and within the text, that hold what was looked for', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const found of [marked(text, sought), snippetOf(text, sought)]) {
        let last = 0;
        for (const { start, end } of found?.marks ?? []) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          const plain = foldWord(found?.text.slice(start, end) ?? '');
          expect(plain === 'mayor' || plain.startsWith('brid')).toBe(true);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(found?.text.length ?? 0);
      }
    }),
  );
});

it('gives a short passage of the text itself, without half a sign', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const snippet = snippetOf(text, sought);
      if (!snippet) return;
      expect(snippet.text.length).toBeLessThanOrEqual(206);
      expect(snippet.text.isWellFormed()).toBe(text.isWellFormed());
      const words = snippet.text.replace(/^… | …$/g, '');
      expect(text.replace(/\s/g, ' ')).toContain(words);
    }),
  );
});

it('knows whether each is there', () => {
  expect(holdsAll('The mayor’s bridge', sought)).toBe(true);
  expect(holdsAll('The mayor', sought)).toBe(false);
});
