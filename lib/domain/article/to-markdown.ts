import type { ArticleText, Block } from '@/lib/domain/article/article';
import { HEAD_BLOCKS, isByline, isPictureCredit } from '@/lib/domain/article/credits';
import { asOneLine } from '@/lib/domain/article/lay-out';

/** Stands in for nothing, where characters would otherwise mean something together. */
const NOTHING = '<!---->';

/**
 * An article as Markdown for people to edit: `fromMarkdown` reads the same text and blocks out of it.
 * It begins with the title as a heading of level 1, which is not part of the text. Marks that the
 * text itself holds are escaped, no more of them than need be.
 */
export function toMarkdown(title: string, { text, blocks }: ArticleText): string {
  const parts = blocks.map((block, index) =>
    markdownOf(block, text.slice(block.start, block.end), index),
  );
  return [`# ${headingText(asOneLine(title))}`, ...parts].join('\n\n');
}

function markdownOf({ kind, level = 2 }: Block, words: string, index: number): string {
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${headingText(words)}`;
    case 'quotation':
      return `> ${lineText(words)}`;
    case 'listItem':
      return `- ${lineText(words)}`;
    case 'credit':
      return readsAsCredit(words, index) ? lineText(words) : `<small>${lineText(words)}</small>`;
    case 'paragraph':
      return readsAsCredit(words, index) ? `<span>${lineText(words)}</span>` : lineText(words);
  }
}

const readsAsCredit = (words: string, index: number): boolean =>
  isPictureCredit(words) || (index < HEAD_BLOCKS && isByline(words));

/** A heading's marks may stand at its end too. */
const headingText = (words: string): string => inlineText(words).replace(/(?<=^|\s)#+$/, '\\$&');

/** Words as a line of their own, whatever they begin with. */
const lineText = (words: string): string =>
  inlineText(words)
    .replace(/^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|-{2,}|>|~|=)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');

/** Marks within a line (CommonMark 0.31.2, section 6), and what `fromMarkdown` takes for more. */
const inlineText = (words: string): string =>
  words
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#|[a-z][a-z0-9]*;)/gi, '\\&')
    .replace(/~(?=~)/g, `~${NOTHING}`)
    .replace(/\\\[(?=\^)/g, `\\[${NOTHING}`);
