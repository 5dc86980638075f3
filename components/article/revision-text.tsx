import { ArticleBlocks, partsOf } from '@/components/article/article-blocks';
import { markBlocks } from '@/components/article/marked-blocks';
import type { ArticleText } from '@/lib/domain/article/article';

type RevisionTextProps = {
  article: ArticleText;
  /** BCP 47. */
  language: string;
};

const nowhere = () => '';

/** A text to read, without the claims in it. */
export function RevisionText({ article, language }: RevisionTextProps) {
  return (
    <div lang={language} dir="auto" className="article-text">
      <ArticleBlocks
        parts={partsOf(markBlocks(article.blocks, []))}
        text={article.text}
        hrefOf={nowhere}
        hrefOfSentence={nowhere}
      />
    </div>
  );
}
