import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { bold, markdownText, markedParagraphs } from '@/lib/domain/report/formats/markdown-text';

const render = (markdown: string) =>
  micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

/** What a reader sees of HTML that holds no element but paragraphs, links and bold. */
const seen = (html: string) =>
  html
    .replace(/<\/?p>|<a href="[^"]*">|<\/a>|<\/?strong>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const markup = fc.constantFrom(
  '*',
  '_',
  '`',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '![',
  '<b>',
  '<!--',
  '&amp;',
  '&#60;',
  '|',
  '#',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '=',
  '---',
  '\\',
  '$',
  ':',
  '^',
  '[^1]: ',
  '[a]: b',
  'www.a.example',
  'a@b.example',
  'https://a.example/x_y*z',
  'HTTP://b.example',
  '://',
  '\n',
  '\t',
  ' ',
  'ftp://c.example',
  'word',
  '“',
  '.',
  '\u00a0',
  '😀',
);
const text = fc
  .array(fc.oneof(markup, fc.string({ maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** Markdown replaces U+0000 and folds white space; so does the comparison. */
const folded = (words: string) =>
  words.replaceAll('%7C', '|').replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ').trim();

describe('plain text in Markdown', () => {
  it.each([
    ['2 * 3 * 4 and snake_case', '2 \\* 3 \\* 4 and snake\\_case'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['<b>bold</b> &amp; R&D', '\\<b\\>bold\\</b\\> \\&amp; R&D'],
    ['see https://a.example/x_y, then', 'see <https://a.example/x_y>, then'],
    ['two\n\nlines', 'two lines'],
  ])('%j is written %j', (plain, markdown) => {
    expect(markdownText(plain)).toBe(markdown);
  });

  it('renders as itself, at the start of a line and within one', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const shown = [`${markdownText(plain)} end`, `start ${markdownText(plain)}`].map(
          (markdown) => folded(seen(render(markdown))),
        );
        expect(shown).toEqual([folded(`${plain} end`), folded(`start ${plain}`)]);
      }),
      { numRuns: 200 },
    );
  });

  it('stands in a heading, a list item, a table cell and in bold', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const inner = markdownText(plain);
        const strip = (html: string) =>
          folded(seen(html.replace(/<\/?(?:h3|ul|li|table|thead|tbody|tr|t[hd])>/g, '')));
        expect([
          strip(render(`### 1. ${inner} x`)),
          strip(render(`- x ${inner}`)),
          strip(render(`| x ${inner} |\n| --- |`)),
          strip(render(`x ${bold(plain)} y`)),
        ]).toEqual([
          folded(`1. ${plain} x`),
          folded(`x ${plain}`),
          folded(`x ${plain}`),
          folded(`x ${plain} y`),
        ]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a marked passage', () => {
  it('is bold where Markdown can set it so, else in brackets', () => {
    expect(markedParagraphs('It was ', 'cold', ' there.')).toEqual(['It was **cold** there.']);
    expect(markedParagraphs('un', 'known', 's')).toEqual(['un**known**s']);
    expect(markedParagraphs('he said:', '“no”', 'and left')).toEqual(['he said:\\[“no”]and left']);
    expect(markedParagraphs('a', ' b ', 'c')).toEqual(['a **b** c']);
    expect(markedParagraphs('One ', 'two.\n\nThree', ' four')).toEqual([
      'One **two.**',
      '**Three** four',
    ]);
  });

  it('reads as the text it was cut from', () => {
    fc.assert(
      fc.property(text, text, text, (before, exact, after) => {
        const html = markedParagraphs(before, exact, after).map(render).join(' ');
        const plain = (words: string) => folded(words).replace(/[\s[\]]/g, '');
        expect(plain(seen(html))).toBe(plain(before + exact + after));
      }),
      { numRuns: 200 },
    );
  });
});
