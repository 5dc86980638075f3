import type { Metadata } from 'next';
import Form from 'next/form';
import { RankFilter } from '@/app/(desk)/sources/_components/rank-filter';
import { BibliographyLinks } from '@/components/source/bibliography-links';
import { SourceLine } from '@/components/source/source-line';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { SearchField } from '@/components/ui/search-field';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { SourceRank } from '@/lib/domain/source/source';
import { formatCited } from '@/lib/services/sources/format-cited';
import { listSources } from '@/lib/services/sources/list-sources';
import { countOfWaiting } from '@/lib/services/visits/list-visits';

export const metadata: Metadata = { title: 'Sources' };

type Props = {
  searchParams: Promise<{ q?: string; status?: string; rank?: string; after?: string }>;
};

export default async function SourcesPage({ searchParams }: Props) {
  const context = await requireContext();
  const { q = '', status, rank: asRank, after } = await searchParams;
  const rank = SourceRank.safeParse(asRank).data ?? null;
  const isRetired = status === 'retired';
  const { items, nextCursor } = await listSources(context, {
    query: q.slice(0, 500),
    status: isRetired ? 'retired' : 'active',
    rank,
    after: Id.safeParse(after).data ?? null,
  });
  const references = await formatCited(
    context,
    items.map((source) => ({ source })),
  );
  const counts = await countOfWaiting(context);
  const waiting = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const mayAdd = can(context.actor, 'source.add');
  const addLink = (
    <Link href="/sources/new" look="primary" icon="add">
      Add a source
    </Link>
  );
  const asked = {
    ...(q ? { q } : {}),
    ...(isRetired ? { status: 'retired' } : {}),
    ...(rank ? { rank } : {}),
  };
  const older = new URLSearchParams({ ...asked, after: nextCursor ?? '' });
  return (
    <>
      <PageHeader
        title={isRetired ? 'Retired sources' : 'Sources'}
        actions={
          <>
            <Link href="/sources/decay" look="quiet">
              What needs a look{waiting > 0 && ` (${waiting})`}
            </Link>
            <Link href={isRetired ? '/sources' : '/sources?status=retired'} look="quiet">
              {isRetired ? 'Sources in use' : 'Retired'}
            </Link>
            {mayAdd && (
              <Link href="/sources/import" look="secondary">
                Import
              </Link>
            )}
            {mayAdd && addLink}
          </>
        }
      />
      <Form action="/sources" className="mb-4 max-w-xl" role="search">
        {isRetired && <input type="hidden" name="status" value="retired" />}
        <SearchField
          key={q}
          label="Title, author, DOI, ISBN or address"
          name="q"
          defaultValue={q}
        />
        {rank && <input type="hidden" name="rank" value={rank} />}
      </Form>
      <RankFilter chosen={rank} query={asked} />
      {items.length === 0 ? (
        <NothingFound
          query={q}
          rank={rank}
          isRetired={isRetired}
          action={mayAdd && !isRetired && addLink}
        />
      ) : (
        <ul className="flex flex-col divide-y divide-line border-line border-y">
          {items.map((source) => (
            <li key={source.id} className="flex flex-wrap items-start gap-x-6 gap-y-1 py-3">
              <div className="min-w-0 flex-1 basis-96">
                <SourceLine
                  source={source}
                  formatted={references[source.id]}
                  href={`/sources/${source.id}`}
                />
              </div>
              <p className="tabular text-[0.8125rem] text-muted">
                {timesCited(source.citationCount)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {nextCursor && (
        <p className="mt-6">
          <Link href={`/sources?${older}`} look="secondary">
            Older sources
          </Link>
        </p>
      )}
      {items.length > 0 && <BibliographyLinks lead="Save this list as" query={asked} />}
    </>
  );
}

function timesCited(count: number): string {
  if (count === 0) return 'Not cited yet';
  return count === 1 ? 'Cited once' : `Cited ${count} times`;
}

type NothingFoundProps = {
  query: string;
  rank: SourceRank | null;
  isRetired: boolean;
  action: React.ReactNode;
};

function NothingFound({ query, rank, isRetired, action }: NothingFoundProps) {
  if (rank && !query) {
    return (
      <EmptyState title={`No source is ${rank}`}>
        A source gets its rank on its own page, with the reason for it.
      </EmptyState>
    );
  }
  if (query) {
    return (
      <EmptyState title="Nothing fits" action={action}>
        No source holds all of “{query}”. Fewer words find more.
      </EmptyState>
    );
  }
  if (isRetired) {
    return (
      <EmptyState title="Nothing is retired">
        A source taken out of use is found here, with the places where it was cited.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No source yet" action={action}>
      A source is added once, by its address, DOI, ISBN or by hand, and cited on many claims.
    </EmptyState>
  );
}
