import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CheckChain } from '@/app/(desk)/log/_components/check-chain';
import { filterOf, queryOf } from '@/app/(desk)/log/_components/filter-of';
import { LogFilters } from '@/app/(desk)/log/_components/log-filters';
import { LogList } from '@/app/(desk)/log/_components/log-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { logFormats } from '@/lib/domain/audit/log-file';
import { logChoices, readLog } from '@/lib/services/audit/read-log';

export const metadata: Metadata = { title: 'Log' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everything that was changed on the desk, and by whom. */
export default async function LogPage({ searchParams }: Props) {
  const context = await requireContext();
  if (!can(context.actor, 'audit.read')) notFound();
  const asked = await searchParams;
  const filter = filterOf(asked);
  const query = queryOf(filter);
  const before = Number(asked.before);
  const [{ items, nextCursor }, { people, articles }] = await Promise.all([
    readLog(context, {
      ...filter,
      before: Number.isInteger(before) && before > 0 ? before : undefined,
    }),
    logChoices(context, filter.articleId),
  ]);
  return (
    <div className="max-w-4xl">
      <PageHeader title="Log">
        Every change, with who made it. No entry is ever changed or deleted; each holds the hash of
        the one before it.
      </PageHeader>
      <CheckChain />
      <LogFilters filter={filter} people={people} articles={articles} />
      {items.length === 0 ? (
        <EmptyState title="Nothing fits">
          No entry is of this person, kind, article and time. Leave something out, or show all.
        </EmptyState>
      ) : (
        <LogList entries={items} />
      )}
      {nextCursor && (
        <p className="mt-6">
          <Link
            href={`/log?${new URLSearchParams({ ...query, before: nextCursor })}`}
            look="secondary"
          >
            Older entries
          </Link>
        </p>
      )}
      {items.length > 0 && <LogDownloads query={query} />}
    </div>
  );
}

function LogDownloads({ query }: { query: Record<string, string> }) {
  const lead = 'Save what fits as';
  return (
    <div className="mt-6 flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem]">
      <span className="text-muted">{lead}</span>
      <ul aria-label={lead} className="flex flex-wrap gap-x-4 gap-y-1">
        {(['csv', 'jsonl'] as const).map((format) => (
          <li key={format}>
            <Link href={`/log/export?${new URLSearchParams({ ...query, format })}`} download>
              {logFormats[format].label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
