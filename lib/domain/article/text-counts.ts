import type { ArticleText } from '@/lib/domain/article/article';

/** A character of a script that sets no space between words counts as a word. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** How long an article is, for whoever checks that all of it was read. */
export function countText({ text, blocks }: ArticleText): { words: number; paragraphs: number } {
  return {
    words: text.match(word)?.length ?? 0,
    paragraphs: blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'credit').length,
  };
}

/**
 * The first blocks of an article, up to about `length` UTF-16 code units; the article itself when it
 * is no longer.
 */
export function beginningOfText(article: ArticleText, length: number): ArticleText {
  const { text, blocks } = article;
  if (text.length <= length) return article;
  const whole = blocks.filter(({ end }) => end <= length);
  const [first] = blocks;
  if (whole.length > 0 || !first)
    return { text: text.slice(0, whole.at(-1)?.end ?? 0), blocks: whole };
  const cut = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  return { text: cut, blocks: [{ ...first, end: cut.length }] };
}
