'use client';

import { useRouter } from 'next/navigation';
import { JobOrigin } from '@/app/(desk)/_components/job-origin';
import { ImportButtons } from '@/app/(desk)/articles/imports/_components/import-buttons';
import { ImportState } from '@/app/(desk)/articles/imports/_components/import-state';
import { useImportProgress } from '@/app/(desk)/articles/imports/_components/use-import-progress';
import { Link } from '@/components/ui/link';
import { LiveText } from '@/components/ui/live-text';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { type ArticleReading, importsInWords, sourceName } from '@/lib/domain/job/article-reading';

/** The imports, each as far as it is; goes on by itself while one is under way. */
export function ImportList({ items: given }: { items: readonly ArticleReading[] }) {
  const items = useImportProgress(given);
  const router = useRouter();
  const ready = items.find(({ status }) => status === 'ready');
  useHotkeys([
    {
      id: 'check-next-import',
      label: 'Check the next that was read',
      section: 'Imports',
      keys: 'N',
      isDisabled: !ready,
      run: () => ready && router.push(`/articles/imports/${ready.id}`),
    },
  ]);
  return (
    <>
      <LiveText>{importsInWords(items)}</LiveText>
      <ul className="flex flex-col divide-y divide-line border-line border-y">
        {items.map((item) => (
          <li key={item.id} className="grid gap-x-8 gap-y-3 py-4 sm:grid-cols-[1fr_1fr_auto]">
            <ImportName item={item} />
            <ImportState item={item} />
            <div className="flex flex-wrap items-start gap-2 sm:min-w-48 sm:justify-end">
              {item.status === 'ready' && (
                <Link
                  href={`/articles/imports/${item.id}`}
                  look="primary"
                  aria-label={`Check: ${sourceName(item.source)}`}
                >
                  Check
                </Link>
              )}
              {item.articleId && (
                <Link
                  href={`/articles/${item.articleId}`}
                  look="secondary"
                  aria-label={`Open the article: ${sourceName(item.source)}`}
                >
                  Open the article
                </Link>
              )}
              <ImportButtons item={item} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function ImportName({ item }: { item: ArticleReading }) {
  return (
    <div className="min-w-0">
      <h2 dir="auto" className="font-semibold [overflow-wrap:anywhere]">
        <Link href={`/articles/imports/${item.id}`} look="plain">
          {sourceName(item.source)}
        </Link>
      </h2>
      <JobOrigin item={item} />
    </div>
  );
}
