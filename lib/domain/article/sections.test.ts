import { expect, test } from 'vitest';
import type { Block } from '@/lib/domain/article/article';
import { sectionsOf } from '@/lib/domain/article/sections';

const blocks = (...kinds: Block['kind'][]): Block[] =>
  kinds.map((kind, index) => ({ kind, start: index * 3, end: index * 3 + 1 }));

test('each heading begins a section; credits and headings are not counted', () => {
  const [credit, one, quotation, head, item, two] = blocks(
    'credit',
    'paragraph',
    'quotation',
    'heading',
    'listItem',
    'paragraph',
  );
  expect(sectionsOf([credit!, one!, quotation!, head!, item!, two!])).toEqual([
    { heading: null, paragraphs: [one, quotation] },
    { heading: head, paragraphs: [item, two] },
  ]);
});

test('what stands before the first heading is the first section, even when that is nothing', () => {
  const [head] = blocks('heading');
  expect(sectionsOf([])).toEqual([{ heading: null, paragraphs: [] }]);
  expect(sectionsOf([head!])).toEqual([
    { heading: null, paragraphs: [] },
    { heading: head, paragraphs: [] },
  ]);
});
