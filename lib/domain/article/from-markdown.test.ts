import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadArticle } from '@/lib/domain/article/article';
import { fromMarkdown } from '@/lib/domain/article/from-markdown';

const shown = (article: ReadArticle) =>
  article.blocks.map(
    ({ kind, level, start, end }) => `${kind}${level ?? ''}: ${article.text.slice(start, end)}`,
  );

const read = (markdown: string) => shown(fromMarkdown(markdown));

describe('an article in Markdown', () => {
  test('has title, credits, headings, paragraphs, quotations and lists', () => {
    const article = fromMarkdown(
      [
        '# Bridge *put off* again',
        'By Ann Lee, Staff Writer  ',
        'Photo by Bo Groot',
        '',
        'The council met',
        'for three hours.',
        '',
        '## A long wait',
        '',
        '> Nobody told us.',
        '>',
        '> - Nobody.',
        '',
        '- steel',
        '  - from [Bilbao](https://example.org)',
        '',
        '  and cheap',
        '- [x] stone',
        '',
        '1. plan',
      ].join('\n'),
    );
    expect(article.title).toBe('Bridge put off again');
    expect(article.authors).toEqual(['Ann Lee']);
    expect(shown(article)).toEqual([
      'credit: By Ann Lee, Staff Writer',
      'credit: Photo by Bo Groot',
      'paragraph: The council met for three hours.',
      'heading2: A long wait',
      'quotation: Nobody told us.',
      'quotation: Nobody.',
      'listItem: steel',
      'listItem: from Bilbao',
      'listItem: and cheap',
      'listItem: stone',
      'listItem: plan',
    ]);
  });

  test.each([
    ['marks', '**a** _b_ ~~c~~ `d * e`', 'a b c d * e'],
    ['links', '[a](x "t") <https://b.example> [c][1]\n\n[1]: x', 'a https://b.example c'],
    ['addresses', 'see www.example.org', 'see www.example.org'],
    ['pictures', 'a ![b](c.png) d', 'a d'],
    ['line breaks', 'a\\\nb<br>c', 'a b c'],
    ['inline HTML', 'a <b class="x">b</b> &amp; c', 'a b & c'],
    ['footnote marks', 'a[^1] b', 'a b'],
    ['soft hyphens and no-break spaces', 'co\u00adop&nbsp;a', 'coop a'],
  ])('%s give way to their words', (_, markdown, words) => {
    expect(read(markdown)).toEqual([`paragraph: ${words}`]);
  });

  test('keeps code, the rows of a table, and the words of an HTML block', () => {
    expect(
      read(
        '```\nx = 1\ny = 2\n```\n\n| a | b |\n| - | - |\n| *c* | d \\| e |\n\n' +
          '<div><p>One &lt; two.</p><p>Three.</p></div>\n\n<script>no()</script>\n\n<!-- no -->',
      ),
    ).toEqual([
      'paragraph: x = 1 y = 2',
      'paragraph: a | b',
      'paragraph: c | d | e',
      'paragraph: One < two.',
      'paragraph: Three.',
    ]);
  });

  test('has one title; later headings of level 1 stay', () => {
    const article = fromMarkdown('Intro\n\n# One\n\n# Two\n\ntext');
    expect(article.title).toBe('One');
    expect(shown(article)).toEqual(['paragraph: Intro', 'heading1: Two', 'paragraph: text']);
  });

  test('takes what front matter says', () => {
    const article = fromMarkdown(
      '---\ntitle: "Bridge: put off"\nauthor: [Ann Lee, Bo Groot]\nlang: de-AT\ntags:\n  - x\n---\n\nText',
    );
    expect(article).toEqual({
      title: 'Bridge: put off',
      authors: ['Ann Lee', 'Bo Groot'],
      language: 'de-AT',
      text: 'Text',
      blocks: [{ kind: 'paragraph', start: 0, end: 4 }],
    });
    expect(read('---\n\na line between rules\n\n---')).toEqual(['paragraph: a line between rules']);
  });

  test('is read alike however long it is', () => {
    const part =
      '## Head\n\n- a [b][ref]\n\n- c\n\n```\n# code\n\nmore\n```\n\n<!-- x\n\ny -->\n\n> d\n\n';
    const blocks = [
      'heading2: Head',
      'listItem: a b',
      'listItem: c',
      'paragraph: # code more',
      'quotation: d',
    ];
    // Whatever stands first moves the places where a long text is cut to be parsed.
    for (let first = 1; first < part.length; first += 5) {
      const markdown = `${'x'.repeat(first)}\n\n${part.repeat(150)}[ref]: https://example.org\n`;
      const repeated = Array.from({ length: 150 }, () => blocks).flat();
      expect(read(markdown)).toEqual([`paragraph: ${'x'.repeat(first)}`, ...repeated]);
    }
  });
});

describe('Markdown is refused', () => {
  test.each([
    ['without words', '# Only a title\n\n![](x.png)\n\n---'],
    ['nested beyond reason', '> '.repeat(5000)],
    ['of marks that never pair', 'a** '.repeat(20_000)],
    ['with one endless paragraph', 'word '.repeat(50_000)],
  ])('%s', (_, markdown) => {
    expect(() => fromMarkdown(markdown)).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        issues: [expect.objectContaining({ path: 'text' })],
      }),
    );
  });

  test('when it is too long', () => {
    expect(() => fromMarkdown('a\n\n'.repeat(700_000))).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    );
  });
});

test('whatever the Markdown, its blocks lie in order, two newlines between them, and cover the text', () => {
  const bit = fc.oneof(
    fc.constantFrom(
      '# ',
      '> ',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '*',
      '`',
      '```\n',
      '<b>',
      '<p>',
      '[',
      '](',
      ')',
      '|',
      '|-|\n',
      '&nbsp;',
      ' ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
      let article: ReadArticle;
      try {
        article = fromMarkdown(bits.join(''));
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid_input' });
        return;
      }
      expect(
        article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n\n'),
      ).toBe(article.text);
      for (const { start, end } of article.blocks) {
        expect(article.text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
      }
    }),
  );
});
