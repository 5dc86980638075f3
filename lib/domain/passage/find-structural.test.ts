import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ArticleText } from '@/lib/domain/article/article';
import { fromMarkdown } from '@/lib/domain/article/from-markdown';
import { fromPlainText } from '@/lib/domain/article/from-plain-text';
import { findStructural } from '@/lib/domain/passage/find-structural';
import { StructuralSelector } from '@/lib/domain/passage/passage';

const article = fromMarkdown(
  [
    '# Title',
    'By Ann Lee',
    'The bridge cost $10,000 in 2014. “It’s a lot,” the mayor said. Nobody paid.',
    '## Iranian steel',
    'Steel came from Iranian mills. It cost $110,000. Nobody paid.',
    'The mayor resigned.',
  ].join('\n\n'),
);

const find = (
  [section, paragraph, sentence]: [number, number, number],
  terms: string[] = [],
  of: ArticleText = article,
  language = 'en',
) => {
  const search = findStructural(of, { section, paragraph, sentence, terms }, language);
  const shown = ({ start, end }: { start: number; end: number }) => of.text.slice(start, end);
  if (search.outcome === 'found') return `${search.how}: ${shown(search)}`;
  return search.outcome === 'ambiguous' ? search.places.map(shown) : search.outcome;
};

describe('a counted sentence', () => {
  test('is taken when its terms stand in it, whatever their case and quotes', () => {
    expect(find([1, 1, 2], ["it's", 'Mayor'])).toBe('position: “It’s a lot,” the mayor said.');
  });

  test('is taken at its word without terms', () => {
    expect(find([2, 2, 1])).toBe('position: The mayor resigned.');
    expect(find([2, 3, 1])).toBe('missing');
    expect(find([3, 1, 1])).toBe('missing');
  });

  test('may stand elsewhere, when only one sentence has the terms', () => {
    expect(find([1, 1, 1], ['mayor', 'resigned'])).toBe('exact: The mayor resigned.');
    expect(find([9, 9, 9], ['iranian'])).toBe('exact: Steel came from Iranian mills.');
  });

  test('is ambiguous when several have the terms, and missing when none has', () => {
    expect(find([2, 2, 1], ['nobody'])).toEqual(['Nobody paid.', 'Nobody paid.']);
    expect(find([1, 1, 1], ['bridge', 'mayor'])).toBe('missing');
  });

  test('is not told by part of a word or figure', () => {
    expect(find([1, 1, 1], ['Iran'])).toBe('missing');
    expect(find([1, 1, 1], ['10,000'])).toBe('position: The bridge cost $10,000 in 2014.');
    expect(find([2, 1, 2], ['10,000'])).toBe('exact: The bridge cost $10,000 in 2014.');
    expect(find([1, 1, 1], ['000'])).toBe('missing');
    expect(find([1, 1, 1], ['2014'])).toBe('position: The bridge cost $10,000 in 2014.');
  });

  test('is told by part of a run of letters where a script has no spaces', () => {
    const chinese = fromPlainText('市长来了。桥梁花了一万元。');
    expect(find([1, 1, 1], ['一万'], chinese, 'zh')).toBe('exact: 桥梁花了一万元。');
  });
});

const sample = z.array(z.object({ key: z.string(), origin: StructuralSelector.nullish() }));
const original = '../shared/seed/article.txt';

test.skipIf(!existsSync(original))(
  `the sample's origins in the original (needs ${original})`,
  () => {
    const text = fromPlainText(readFileSync(original, 'utf8'));
    const claims = sample.parse(JSON.parse(readFileSync('data/demo/claims.json', 'utf8')));
    const wrong = claims.filter(({ origin }) => {
      const search = origin && findStructural(text, origin, 'en');
      return search?.outcome !== 'found' || search.how !== 'position';
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  },
);
