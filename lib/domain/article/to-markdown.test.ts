import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ArticleText } from '@/lib/domain/article/article';
import { fromMarkdown } from '@/lib/domain/article/from-markdown';
import { asOneLine, layOut, type Piece } from '@/lib/domain/article/lay-out';
import { cleanText } from '@/lib/domain/article/normalise';
import { toMarkdown } from '@/lib/domain/article/to-markdown';

const again = (article: ArticleText, title = 'The title') => {
  const { text, blocks } = fromMarkdown(toMarkdown(title, article));
  return { text, blocks };
};

describe('an article as Markdown', () => {
  const article = layOut([
    { kind: 'credit', text: 'By Ada Reyes' },
    { kind: 'paragraph', text: 'It rained *hard*, 3.5 inches in snake_case.' },
    { kind: 'heading', level: 2, text: 'What came then' },
    { kind: 'quotation', text: 'Nobody came.' },
    { kind: 'listItem', text: '1. is no number' },
    { kind: 'listItem', text: 'Another' },
    { kind: 'paragraph', text: '1984 was a year. - So was 1985.' },
    { kind: 'credit', text: 'A caption without a name' },
    { kind: 'paragraph', text: 'Photograph: Is how this sentence begins' },
  ]);

  it('reads as people write it', () => {
    expect(toMarkdown('The rain', article)).toBe(
      [
        '# The rain',
        'By Ada Reyes',
        'It rained \\*hard\\*, 3.5 inches in snake_case.',
        '## What came then',
        '> Nobody came.',
        '- 1\\. is no number',
        '- Another',
        '1984 was a year. - So was 1985.',
        '<small>A caption without a name</small>',
        '<span>Photograph: Is how this sentence begins</span>',
      ].join('\n\n'),
    );
  });

  it('reads back as it was', () => {
    expect(again(article)).toEqual(article);
  });

  test.each([
    '---',
    '***',
    '___',
    '===',
    '~~~ fence',
    '~~struck~~ and ~~~~',
    '```js',
    '# not a heading #',
    'ends in ##',
    '####### seven',
    '+ plus',
    '> quoted',
    '[a]: https://a.example',
    '[a](https://a.example) ![b](c) [^1] [^note]: more',
    '<b>bold</b> <script>alert(1)</script> <!-- gone --> <https://a.example>',
    '&amp; &#60; &copy; AT&T; a & b',
    'back\\slash \\* end\\',
    '| a | b |',
    '| --- | --- |',
    '- [ ] a task',
    '10) ten',
    '1',
    '_under_ __twice__ in_word',
    'https://a.example/_x_?a=b&c=d',
    'Words <small>small</small>',
    '<small>small</small>',
    '<span>span</span>',
    '$x$ : definition',
  ])('keeps %j as every kind of block', (words) => {
    const kinds: Omit<Piece, 'text'>[] = [
      { kind: 'paragraph' },
      { kind: 'heading', level: 1 },
      { kind: 'heading', level: 6 },
      { kind: 'quotation' },
      { kind: 'listItem' },
      { kind: 'credit' },
      { kind: 'paragraph' },
    ];
    const every = layOut(kinds.map((kind) => ({ ...kind, text: words })));
    expect(again(every, words)).toEqual(every);
    expect(fromMarkdown(toMarkdown(words, every)).title).toBe(words);
  });
});

test('any text of any blocks reads back as it was', () => {
  const mark = fc.constantFrom(
    ...['#', '##', '-', '+', '*', '**', '_', '>', '<', '</', '&', ';', '`', '```', '~', '~~', '['],
    ...[']', '(', ')', '!', '|', '\\', '^', '=', '---', ':', '1.', '2)', 'a', 'By Ann Lee', 'amp'],
    ...[
      'Photo: X',
      'br>',
      '<br>',
      '<!--',
      '-->',
      ' ',
      ' ',
      '.',
      '🌉',
      'é',
      'ﬁ',
      'https://a.example',
    ],
  );
  const words = fc
    .array(fc.oneof({ weight: 8, arbitrary: mark }, fc.string({ unit: 'binary', maxLength: 3 })), {
      minLength: 1,
      maxLength: 14,
    })
    .map((parts) => asOneLine(cleanText(asOneLine(cleanText(parts.join(''))))))
    .filter((line) => /[^\s\p{Cf}]/u.test(line));
  const piece = fc.oneof(
    fc.record({
      kind: fc.constantFrom('paragraph', 'quotation', 'listItem', 'credit'),
      text: words,
    }),
    fc.record({ kind: fc.constant('heading'), level: fc.integer({ min: 1, max: 6 }), text: words }),
  ) as fc.Arbitrary<Piece>;
  fc.assert(
    fc.property(words, fc.array(piece, { minLength: 1, maxLength: 12 }), (title, pieces) => {
      const article = layOut(pieces);
      expect(again(article, title)).toEqual(article);
    }),
    { numRuns: 400 },
  );
});
