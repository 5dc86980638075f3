'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ImportButtons } from '@/app/(desk)/articles/imports/_components/import-buttons';
import { ImportState, importWords } from '@/app/(desk)/articles/imports/_components/import-state';
import { useImportProgress } from '@/app/(desk)/articles/imports/_components/use-import-progress';
import { Link } from '@/components/ui/link';
import { LiveText } from '@/components/ui/live-text';
import type { ArticleReading } from '@/lib/domain/job/article-reading';
import { isUnderWay } from '@/lib/domain/job/job';

/** An import that has nothing to check: how far it is, or how it ended. */
export function ImportWatch({ item: given }: { item: ArticleReading }) {
  const [item = given] = useImportProgress([given]);
  const router = useRouter();
  const hasEnded = isUnderWay(given) && !isUnderWay(item);
  // What was read comes with the page.
  useEffect(() => {
    if (hasEnded) router.refresh();
  }, [hasEnded, router]);
  return (
    <div className="flex flex-col gap-5">
      <LiveText>{importWords[item.status]}</LiveText>
      <ImportState item={item} />
      <div className="flex flex-wrap gap-2">
        {item.articleId && (
          <Link href={`/articles/${item.articleId}`} look="primary">
            Open the article
          </Link>
        )}
        {item.status === 'cancelled' && (
          <Link href="/articles/new" look="primary">
            Add an article
          </Link>
        )}
        <ImportButtons item={item} />
      </div>
    </div>
  );
}
