import type { Metadata } from 'next';
import { ArticleCard } from '@/components/article/article-card';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { ArticleCursor } from '@/lib/domain/article/article-list';
import { listArticles } from '@/lib/services/articles/list-articles';
import { countImports } from '@/lib/services/imports/list-imports';

export const metadata: Metadata = { title: 'Articles' };

type Props = { searchParams: Promise<{ after?: string; status?: string }> };

export default async function ArticlesPage({ searchParams }: Props) {
  const context = await requireContext();
  const { after, status } = await searchParams;
  const retired = status === 'retired';
  const { items, nextCursor } = await listArticles(context, {
    status: retired ? 'retired' : 'active',
    after: ArticleCursor.safeParse(after).data ?? null,
  });
  const mayImport = can(context.actor, 'article.import');
  const imports = mayImport ? await countImports(context) : 0;
  return (
    <>
      <PageHeader
        title={retired ? 'Retired articles' : 'Articles'}
        actions={
          <>
            <Link href={retired ? '/articles' : '/articles?status=retired'} look="quiet">
              {retired ? 'Articles under check' : 'Retired'}
            </Link>
            <Link href="/agreement" look="quiet">
              Agreement
            </Link>
            {mayImport && (
              <Link href="/articles/imports" look="quiet">
                Imports
                {imports > 0 && <Badge>{imports} under way</Badge>}
              </Link>
            )}
            {mayImport && (
              <Link href="/articles/new" look="primary" icon="add">
                Add an article
              </Link>
            )}
          </>
        }
      />
      {items.length === 0 ? (
        <EmptyState
          title={retired ? 'Nothing is retired' : 'No article yet'}
          action={
            mayImport &&
            !retired && (
              <Link href="/articles/new" look="primary">
                Add the first article
              </Link>
            )
          }
        >
          {retired
            ? 'An article taken off the desk is found here, with its claims and reports.'
            : 'Bring a file, an address or the text of an article; its claims are then tied to its very words.'}
        </EmptyState>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-line border-y">
          {items.map((article) => (
            <li key={article.id}>
              <ArticleCard article={article} href={`/articles/${article.id}`} />
            </li>
          ))}
        </ul>
      )}
      {nextCursor && (
        <p className="mt-6">
          <Link
            href={`/articles?${new URLSearchParams({ after: nextCursor, ...(retired ? { status: 'retired' } : {}) })}`}
            look="secondary"
          >
            Older articles
          </Link>
        </p>
      )}
    </>
  );
}
