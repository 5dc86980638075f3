import { memo, type ReactNode } from 'react';
import type { MarkedBlock } from '@/components/article/marked-blocks';
import { PassageRun } from '@/components/article/passage-run';
import type { ClaimSummary } from '@/lib/domain/claim/claim';

type ArticleBlockProps = {
  marked: MarkedBlock;
  text: string;
  /** Only when one of the block's own claims is chosen, so that the others need not be drawn again. */
  selectedId: string | null;
  hrefOf: (claim: ClaimSummary) => string;
  hrefOfSentence: (start: number) => string;
  onSelect: (claim: ClaimSummary) => void;
};

export const ArticleBlock = memo(function ArticleBlock({ marked, ...rest }: ArticleBlockProps) {
  const { kind, level } = marked.block;
  const words = marked.runs.map((run) => <PassageRun key={run.start} run={run} {...rest} />);
  if (kind === 'heading') return heading(level ?? 2, words);
  if (kind === 'quotation') return <blockquote>{words}</blockquote>;
  if (kind === 'listItem') return <li>{words}</li>;
  if (kind === 'credit') return <p className="credit">{words}</p>;
  return <p>{words}</p>;
});

/** The page's own title is the first level, so an article's headings begin with the second. */
function heading(level: number, words: ReactNode) {
  const Heading = `h${Math.min(6, Math.max(2, level))}` as 'h2';
  return <Heading>{words}</Heading>;
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
