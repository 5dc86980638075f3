import type { HtmlBlock } from '@/lib/domain/article/html/blocks';

/** Above this share of linked letters, a block sends the reader elsewhere. */
export const MAX_LINKED_SHARE = 0.5;

/**
 * From this weight on a block is prose whatever it ends with, and from the second on when it ends as
 * a sentence does. Lower lets captions and teasers count, higher loses articles of short lines.
 */
const PROSE_WEIGHT = 120;
const SENTENCE_WEIGHT = 30;

/** One endless block must not outweigh an article of twenty paragraphs. */
const MOST_WEIGHT = 1_000;

/** What a list of links costs the element that holds it; a menu of fifty weighs like a paragraph. */
const LINK_COST = 15;

/** What a line that is no sentence costs: labels, dates, names of sections. */
const LABEL_COST = 3;

const ENDS_SENTENCE = /[.!?…:;。！？；।؟۔][\p{Pf}\p{Pe}"'*]*$/u;
const DENSE_SCRIPTS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Length in letters as a reader takes them in: an ideogram or a syllable sign counts twice. */
export const weightOf = (text: string): number =>
  text.length + (text.match(DENSE_SCRIPTS)?.length ?? 0);

export const linkShare = ({ linked, text }: HtmlBlock): number => linked / text.length;

export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text);

/** Whether a block reads as running text of its own, not as a label or a link. */
export function isProse(block: HtmlBlock): boolean {
  if (block.kind === 'heading' || linkShare(block) > MAX_LINKED_SHARE) return false;
  const weight = weightOf(block.text);
  return weight >= PROSE_WEIGHT || (weight >= SENTENCE_WEIGHT && endsSentence(block.text));
}

/** What a block says for (above 0) or against the elements around it being the article's. */
export function scoreOf(block: HtmlBlock): number {
  if (block.kind === 'heading') return 0;
  const share = linkShare(block);
  if (isProse(block)) return Math.min(weightOf(block.text), MOST_WEIGHT) * (1 - share) ** 2;
  if (share > MAX_LINKED_SHARE) return -Math.min(LINK_COST, block.text.length / 2);
  return block.kind === 'listItem' ? 0 : -LABEL_COST;
}
