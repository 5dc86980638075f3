import { ArticleBlock, stretches } from '@/components/article/article-blocks';
import { type MarkedBlock, markBlocks } from '@/components/article/marked-blocks';
import type { ArticleText } from '@/lib/domain/article/article';

type RevisionTextProps = {
  article: ArticleText;
  /** BCP 47. */
  language: string;
};

/** A text to read, without the claims in it. */
export function RevisionText({ article, language }: RevisionTextProps) {
  const block = (marked: MarkedBlock) => (
    <ArticleBlock
      key={marked.block.start}
      marked={marked}
      text={article.text}
      selectedId={null}
      hrefOf={() => ''}
      hrefOfSentence={() => ''}
      onSelect={() => undefined}
    />
  );
  return (
    <div lang={language} dir="auto" className="article-text">
      {stretches(markBlocks(article.blocks, [])).map((stretch) =>
        stretch[0]?.block.kind === 'listItem' ? (
          <ul key={stretch[0].block.start}>{stretch.map(block)}</ul>
        ) : (
          stretch.map(block)
        ),
      )}
    </div>
  );
}
