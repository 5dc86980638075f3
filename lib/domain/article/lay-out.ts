import type { ArticleText, Block } from '@/lib/domain/article/article';

/** A block before it has a place. Its text is one line without outer spaces, and not empty. */
export type Piece = Omit<Block, 'start' | 'end'> & { text: string };

/** The pieces one after the other, exactly two newlines between them. */
export function layOut(pieces: readonly Piece[]): ArticleText {
  let start = 0;
  const blocks = pieces.map(({ text, ...role }) => {
    const block: Block = { ...role, start, end: start + text.length };
    start = block.end + 2;
    return block;
  });
  return { text: pieces.map(({ text }) => text).join('\n\n'), blocks };
}

/** Text as one line: line breaks and runs of spaces are one space, none around it. */
export const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
