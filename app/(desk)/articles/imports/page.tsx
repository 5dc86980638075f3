import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportList } from '@/app/(desk)/articles/imports/_components/import-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { listImports } from '@/lib/services/imports/list-imports';

export const metadata: Metadata = { title: 'Imports' };

type Props = { searchParams: Promise<{ after?: string }> };

export default async function ImportsPage({ searchParams }: Props) {
  const context = await requireContext();
  if (!can(context.actor, 'article.import')) notFound();
  const { after } = await searchParams;
  const { items, nextCursor } = await listImports(context, {
    after: Id.safeParse(after).data ?? null,
  });
  return (
    <>
      <PageHeader
        title="Imports"
        above={<Link href="/articles">Articles</Link>}
        actions={
          <Link href="/articles/new" look="primary" icon="add">
            Add an article
          </Link>
        }
      >
        What is read in the background. You can leave this page; it goes on.
      </PageHeader>
      {items.length === 0 ? (
        <EmptyState
          title="Nothing is being read"
          action={
            <Link href="/articles/new" look="primary">
              Bring an article
            </Link>
          }
        >
          Files, addresses and pasted texts stand here from the moment you bring them until the
          article is added.
        </EmptyState>
      ) : (
        <ImportList items={items} />
      )}
      {nextCursor && (
        <p className="mt-6">
          <Link href={`/articles/imports?after=${nextCursor}`} look="secondary">
            Older imports
          </Link>
        </p>
      )}
    </>
  );
}
