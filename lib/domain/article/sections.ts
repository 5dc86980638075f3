import type { Block } from '@/lib/domain/article/article';

/** A part of an article under its heading; the opening part has none. */
export type Section = { heading: Block | null; paragraphs: Block[] };

/**
 * An article as a reader counts it: the first section is what stands before the first heading, and
 * each heading begins the next. Credits are not counted among the paragraphs.
 */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ heading: null, paragraphs: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, paragraphs: [] });
    else if (block.kind !== 'credit') sections.at(-1)?.paragraphs.push(block);
  }
  return sections;
}
