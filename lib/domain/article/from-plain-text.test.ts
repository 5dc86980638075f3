import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadArticle } from '@/lib/domain/article/article';
import { fromPlainText } from '@/lib/domain/article/from-plain-text';

const shown = (article: ReadArticle) =>
  article.blocks.map(({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`);

const long = 'The town council met for three hours and then put the matter off until next year.';

describe('an article pasted as plain text', () => {
  test('has title, credits, paragraphs and headings', () => {
    const article = fromPlainText(
      [
        'Bridge Put Off Again',
        '',
        'By Ann Lee, Staff Writer',
        'Photo by Bo Groot',
        '',
        long,
        '',
        'A long wait',
        '',
        long,
        '',
        'Share this',
      ].join('\r\n'),
    );
    expect(article.title).toBe('Bridge Put Off Again');
    expect(article.authors).toEqual(['Ann Lee']);
    expect(shown(article)).toEqual([
      'credit: By Ann Lee, Staff Writer',
      'credit: Photo by Bo Groot',
      `paragraph: ${long}`,
      'heading: A long wait',
      `paragraph: ${long}`,
      'paragraph: Share this',
    ]);
    expect(article.blocks[3]).toMatchObject({ kind: 'heading', level: 2 });
  });

  test('has a paragraph a line where no line is blank', () => {
    const article = fromPlainText(`Bridge Put Off Again\n${long}\nA long wait\n${long}`);
    expect(article.title).toBe('Bridge Put Off Again');
    expect(shown(article)).toEqual([
      `paragraph: ${long}`,
      'heading: A long wait',
      `paragraph: ${long}`,
    ]);
  });

  test('has its wrapped lines joined', () => {
    const article = fromPlainText(
      'The council met on Monday evening to discuss the new bridge, which\nhas been planned for ' +
        'eleven years and delayed four times by now.\n\nIt did not decide.',
    );
    expect(article.title).toBeNull();
    expect(article.text).toBe(
      'The council met on Monday evening to discuss the new bridge, which has been planned for ' +
        'eleven years and delayed four times by now.\n\nIt did not decide.',
    );
  });

  test('has quotations and lists, without their markers', () => {
    const article = fromPlainText(
      `${long}\n\n> Nobody told us.\n>\n> Nobody asked.\n\n- steel\n- stone\n\n1. plan\n2. build\n\n* * *\n\n${long}`,
    );
    expect(shown(article)).toEqual([
      `paragraph: ${long}`,
      'quotation: Nobody told us.',
      'quotation: Nobody asked.',
      'listItem: steel',
      'listItem: stone',
      'listItem: plan',
      'listItem: build',
      `paragraph: ${long}`,
    ]);
  });

  test('a number or dash that opens one line makes no list', () => {
    const article = fromPlainText(
      `${long}\n\n1. First steps\n\n${long}\n\nThey left\n– all of them – soon`,
    );
    expect(shown(article).slice(1)).toEqual([
      'heading: 1. First steps',
      `paragraph: ${long}`,
      'paragraph: They left',
      'paragraph: – all of them – soon',
    ]);
  });

  test.each([
    ['a sentence', 'It rained.'],
    ['a question', 'Who pays?'],
    ['what a list follows', 'The plan:'],
    ['the end of a quotation', '“We waited.”'],
    ['a long line', 'word '.repeat(17).trim()],
    ['the middle of a sentence', 'and then'],
  ])('%s is no heading', (_, line) => {
    expect(shown(fromPlainText(`${long}\n\n${line}\n\n${long}`))[1]).toBe(`paragraph: ${line}`);
  });

  test('a heading needs a paragraph before and after it', () => {
    const kinds = fromPlainText(
      `Title\n\nFirst\n\n${long}\n\nOne\n\nTwo\n\n${long}\n\nLast`,
    ).blocks.map(({ kind }) => kind);
    expect(kinds).not.toContain('heading');
  });

  test('a first line that is a sentence is no title', () => {
    expect(fromPlainText(`It rained.\n\n${long}`).title).toBeNull();
    expect(fromPlainText('Alone').title).toBeNull();
    expect(fromPlainText(`A bridge in the U.S.\n\n${long}`).title).toBe('A bridge in the U.S.');
  });

  test('in Arabic keeps its words and its marks of direction', () => {
    const article = fromPlainText('عنوان قصير\n\nقال \u200fالوزير: «لن نذهب».\n\nثم غادر.');
    expect(article.title).toBe('عنوان قصير');
    expect(article.text).toBe('قال \u200fالوزير: «لن نذهب».\n\nثم غادر.');
  });
});

test('whatever the text, its blocks lie in order, two newlines between them, and cover it', () => {
  const line = fc.oneof(
    fc.constantFrom('', '', '> a', '- b', '1. c', '***', 'By Ann', 'Photo by Bo', 'Head', long),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      let article: ReadArticle;
      try {
        article = fromPlainText(lines.join('\n'));
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

const original = '../shared/seed/article.txt';

test.skipIf(!existsSync(original))(`the original article (needs ${original})`, () => {
  const article = fromPlainText(readFileSync(original, 'utf8'));
  const kinds = article.blocks.map(({ kind }) => kind);
  expect(article.title).toMatch(/^Sino-Russian Cooperation/);
  expect(article.authors).toEqual(['Andrew Thornebrooke']);
  expect(kinds.filter((kind) => kind === 'credit')).toHaveLength(2);
  expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(3);
  expect(kinds.slice(-2)).toEqual(['paragraph', 'paragraph']);
  expect(article.text.endsWith('\n\nLeave a Reply')).toBe(true);
});
