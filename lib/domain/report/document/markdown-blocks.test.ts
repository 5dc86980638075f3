import { expect, it } from 'vitest';
import { markdownBlocks } from '@/lib/domain/report/document/markdown-blocks';

it('keeps what a writer marked', () => {
  expect(
    markdownBlocks('The sum is **right** for `the ship`, *not* [all](https://a.example).', 5),
  ).toEqual([
    {
      kind: 'paragraph',
      direction: 'ltr',
      spans: [
        { kind: 'words', text: 'The sum is ' },
        { kind: 'words', text: 'right', bold: true },
        { kind: 'words', text: ' for ' },
        { kind: 'words', text: 'the ship', code: true },
        { kind: 'words', text: ', ' },
        { kind: 'words', text: 'not', italic: true },
        { kind: 'words', text: ' ' },
        { kind: 'words', text: 'all', href: 'https://a.example' },
        { kind: 'words', text: '.' },
      ],
    },
  ]);
});

it('keeps lists within lists, tables with their sides, quotations and code', () => {
  const markdown = `- one\n  1. deep\n- two\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n> said\n\n    x = 1`;
  expect(markdownBlocks(markdown, 5)).toMatchObject([
    {
      kind: 'list',
      isOrdered: false,
      items: [
        [
          { kind: 'paragraph', spans: [{ text: 'one' }] },
          { kind: 'list', isOrdered: true, items: [[{ spans: [{ text: 'deep' }] }]] },
        ],
        [{ spans: [{ text: 'two' }] }],
      ],
    },
    {
      kind: 'table',
      columns: [{ align: 'start' }, { align: 'end' }],
      head: [[{ text: 'a' }], [{ text: 'b' }]],
      rows: [[[{ text: '1' }], [{ text: '2' }]]],
    },
    { kind: 'quotation', blocks: [{ spans: [{ text: 'said' }] }] },
    { kind: 'code', text: 'x = 1' },
  ]);
});

it('starts headings where they stand, and leads nowhere but to the web', () => {
  const [heading, paragraph] = markdownBlocks('# Ours\n\n[x](javascript:alert(1)) <b>raw</b>', 5);
  expect(heading).toMatchObject({ kind: 'heading', level: 5 });
  expect(JSON.stringify(paragraph)).toContain('<b>raw</b>');
  expect(JSON.stringify(paragraph)).not.toContain('href');
});

it('tells which way a paragraph runs', () => {
  expect(markdownBlocks('يذكر إشعار العقد.', 5)).toMatchObject([{ direction: 'rtl' }]);
});
