import type { Block } from '@/lib/domain/article/article';
import { sectionsOf } from '@/lib/domain/article/sections';
import { sentencesOf } from '@/lib/domain/article/sentences';

/** A sentence as UTF-16 offsets into the article's text, and the section it stands in. */
export type ArticleSentence = {
  start: number;
  end: number;
  /** Counts from 0, as `sectionsOf` lists them; a heading belongs to the section that it begins. */
  section: number;
};

const WORD = /[\p{L}\p{N}]/u;

/**
 * The sentences that a reader meets, in the order of the text: of headings, paragraphs, quotations
 * and list items. Credits are left out, and what holds neither a letter nor a figure (a row of
 * asterisks). `language` is a BCP 47 tag.
 */
export function sentencesOfArticle(
  blocks: readonly Block[],
  text: string,
  language: string,
): ArticleSentence[] {
  return sectionsOf(blocks).flatMap(({ heading, paragraphs }, section) =>
    (heading ? [heading, ...paragraphs] : paragraphs).flatMap((block) =>
      sentencesOf(text, block, language)
        .filter(({ start, end }) => WORD.test(text.slice(start, end)))
        .map(({ start, end }) => ({ start, end, section })),
    ),
  );
}
