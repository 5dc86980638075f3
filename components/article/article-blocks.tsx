import { memo } from 'react';
import { blockHtml, type Hrefs } from '@/components/article/block-html';
import type { MarkedBlock } from '@/components/article/marked-blocks';

type ArticleBlocksProps = Hrefs & { blocks: readonly MarkedBlock[][]; text: string };

/** The stretches of an article, one under the other. */
export function ArticleBlocks({ blocks, ...rest }: ArticleBlocksProps) {
  const block = (marked: MarkedBlock) => (
    <ArticleBlock key={marked.block.start} marked={marked} {...rest} />
  );
  return blocks.map((stretch) =>
    stretch[0]?.block.kind === 'listItem' ? (
      <ul key={stretch[0].block.start}>{stretch.map(block)}</ul>
    ) : (
      stretch.map(block)
    ),
  );
}

type ArticleBlockProps = Hrefs & { marked: MarkedBlock; text: string };

const ArticleBlock = memo(function ArticleBlock({ marked, text, ...hrefs }: ArticleBlockProps) {
  const { kind, level } = marked.block;
  const Block = elementOf(kind, level);
  return (
    <Block
      className={kind === 'credit' ? 'credit' : undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: blockHtml escapes all that is not its own
      dangerouslySetInnerHTML={{ __html: blockHtml(marked, text, hrefs) }}
    />
  );
});

function elementOf(kind: MarkedBlock['block']['kind'], level: number | null | undefined) {
  if (kind === 'quotation') return 'blockquote';
  if (kind === 'listItem') return 'li';
  // The page's own title is the first level, so an article's headings begin with the second.
  if (kind === 'heading') return `h${Math.min(6, Math.max(2, level ?? 2))}` as 'h2';
  return 'p';
}

/** Blocks in stretches: list items that follow one another stand together. */
export function stretches(blocks: readonly MarkedBlock[]): MarkedBlock[][] {
  const result: MarkedBlock[][] = [];
  for (const marked of blocks) {
    const last = result.at(-1);
    if (marked.block.kind === 'listItem' && last?.[0]?.block.kind === 'listItem') last.push(marked);
    else result.push([marked]);
  }
  return result;
}
