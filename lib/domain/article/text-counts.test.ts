import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '@/lib/domain/article/from-markdown';
import { beginningOfText, countText } from '@/lib/domain/article/text-counts';

const article = fromMarkdown('# Title\n\n## Part\n\nOne two three.\n\n- Four\n\n> Five six');

it('counts words and paragraphs, headings left out of these', () => {
  expect(countText(article)).toEqual({ words: 7, paragraphs: 3 });
});

it.each([
  ["It's 40,000 well-known cars.", 4],
  ['يعبر الجسر أربعون ألف', 4],
  ['桥很长', 3],
  ['— … !', 0],
])('counts the words of %s', (text, words) => {
  expect(countText({ text, blocks: [] }).words).toBe(words);
});

describe('the beginning of an article', () => {
  it('is the article when that is short', () => {
    expect(beginningOfText(article, 1_000)).toBe(article);
  });

  it('ends with a block', () => {
    const beginning = beginningOfText(article, 22);
    expect(beginning.text).toBe('Part\n\nOne two three.');
    expect(beginning.blocks).toEqual(article.blocks.slice(0, 2));
  });

  it('is cut where the first block is too long, between characters', () => {
    const text = 'ab😀cd';
    const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
    expect(beginningOfText({ text, blocks }, 3)).toEqual({
      text: 'ab',
      blocks: [{ kind: 'paragraph', start: 0, end: 2 }],
    });
  });
});
