import { memo } from 'react';
import { blockHtml, type Hrefs } from '@/components/article/block-html';
import type { MarkedBlock } from '@/components/article/marked-blocks';
import { oncePer } from '@/lib/domain/once-per';

/** List items that follow one another, or one other block. */
type Stretch = readonly MarkedBlock[];

type ArticleBlocksProps = Hrefs & {
  parts: readonly (readonly Stretch[])[];
  text: string;
  /** Laid out part by part, as they come near the window. */
  isLong?: boolean;
};

/** An article, one part under the other: of thousands of blocks those of one part are looked at again. */
export function ArticleBlocks({ parts, ...rest }: ArticleBlocksProps) {
  return parts.map((part) => <ArticlePart key={part[0]?.[0]?.block.start} part={part} {...rest} />);
}

type ArticlePartProps = Hrefs & { part: readonly Stretch[]; text: string; isLong?: boolean };

/** About how high a block is, for the room of a part that is not laid out yet. */
const BLOCK_EM = 9;

const ArticlePart = memo(function ArticlePart({ part, isLong, ...rest }: ArticlePartProps) {
  const block = (marked: MarkedBlock) => (
    <ArticleBlock key={marked.block.start} marked={marked} {...rest} />
  );
  const blocks = part.map((stretch) =>
    stretch[0]?.block.kind === 'listItem' ? (
      <ul key={stretch[0].block.start}>{stretch.map(block)}</ul>
    ) : (
      stretch.map(block)
    ),
  );
  if (!isLong) return blocks;
  const room = `auto ${part.flat().length * BLOCK_EM}em`;
  return (
    <div className="article-part" style={{ containIntrinsicBlockSize: room }}>
      {blocks}
    </div>
  );
});

type ArticleBlockProps = Hrefs & { marked: MarkedBlock; text: string };

const ArticleBlock = memo(function ArticleBlock({ marked, text, ...hrefs }: ArticleBlockProps) {
  const { kind, level } = marked.block;
  const Block = elementOf(kind, level);
  return (
    <Block
      className={kind === 'credit' ? 'credit' : undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: blockHtml escapes all that is not its own
      dangerouslySetInnerHTML={{ __html: drawnAs(marked)(text, hrefs) }}
    />
  );
});

/** The HTML of a block, kept as it was last: a server draws it for one reader after another. */
const drawnAs = oncePer((marked: MarkedBlock) => {
  let last: { text: string; hrefs: Hrefs; html: string } | null = null;
  return (text: string, hrefs: Hrefs): string => {
    if (last?.text !== text || !hasSame(last.hrefs, hrefs)) {
      last = { text, hrefs, html: blockHtml(marked, text, hrefs) };
    }
    return last.html;
  };
});

const hasSame = (one: Hrefs, other: Hrefs): boolean =>
  one.hrefOf === other.hrefOf &&
  one.ratingOf === other.ratingOf &&
  one.hrefOfSentence === other.hrefOfSentence;

function elementOf(kind: MarkedBlock['block']['kind'], level: number | null | undefined) {
  if (kind === 'quotation') return 'blockquote';
  if (kind === 'listItem') return 'li';
  // The page's own title is the first level, so an article's headings begin with the second.
  if (kind === 'heading') return `h${Math.min(6, Math.max(2, level ?? 2))}` as 'h2';
  return 'p';
}

/** How many stretches are a part. */
const PART = 16;

/** The blocks as `ArticleBlocks` takes them; a part of blocks that were so `before` is the same as then. */
export function partsOf(
  blocks: readonly MarkedBlock[],
  before: readonly (readonly Stretch[])[] = [],
): (readonly Stretch[])[] {
  const all = stretches(blocks);
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, at) => {
    const part = all.slice(at * PART, (at + 1) * PART);
    const earlier = before[at];
    return earlier && isSamePart(earlier, part) ? earlier : part;
  });
}

const isSamePart = (one: readonly Stretch[], other: readonly Stretch[]) =>
  one.length === other.length &&
  one.every((stretch, at) => {
    const now = other[at] ?? [];
    return stretch.length === now.length && stretch.every((block, index) => block === now[index]);
  });

function stretches(blocks: readonly MarkedBlock[]): MarkedBlock[][] {
  const result: MarkedBlock[][] = [];
  for (const marked of blocks) {
    const last = result.at(-1);
    if (marked.block.kind === 'listItem' && last?.[0]?.block.kind === 'listItem') last.push(marked);
    else result.push([marked]);
  }
  return result;
}
