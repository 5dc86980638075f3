import type { Metadata } from 'next';
import Form from 'next/form';
import { CheckImportForm } from '@/app/(desk)/prior-checks/_components/check-import-form';
import { CheckImportList } from '@/app/(desk)/prior-checks/_components/check-import-list';
import { PriorCheckLine } from '@/components/claim/prior-check-line';
import { Disclosure } from '@/components/ui/disclosure';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { SearchField } from '@/components/ui/search-field';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { listCheckImports } from '@/lib/services/prior-checks/list-check-imports';
import { listPriorChecks } from '@/lib/services/prior-checks/list-prior-checks';

export const metadata: Metadata = { title: 'Prior checks' };

/** So many of the latest imports are shown. */
const IMPORTS_SHOWN = 5;

type Props = { searchParams: Promise<{ q?: string; after?: string }> };

export default async function PriorChecksPage({ searchParams }: Props) {
  const context = await requireContext();
  const { q = '', after } = await searchParams;
  const query = q.slice(0, 500);
  const [{ items, nextCursor }, imports] = await Promise.all([
    listPriorChecks(context, { query, after: Id.safeParse(after).data ?? null }),
    listCheckImports(context, { limit: IMPORTS_SHOWN }),
  ]);
  const mayImport = can(context.actor, 'source.add');
  const isEmpty = items.length === 0 && query === '' && !after;
  const older = new URLSearchParams({ ...(q ? { q } : {}), after: nextCursor ?? '' });
  return (
    <>
      <PageHeader title="Prior checks">
        Fact-checks that others have published. Those that are like a claim stand beside it.
      </PageHeader>
      {mayImport && (
        <Disclosure title="Import" level={2} defaultExpanded={isEmpty} className="mb-4">
          <div className="max-w-2xl py-2">
            <CheckImportForm />
          </div>
        </Disclosure>
      )}
      {imports.items.length > 0 && (
        <section aria-label="Latest imports" className="mb-8">
          <CheckImportList items={imports.items} mayChange={mayImport} />
        </section>
      )}
      {!isEmpty && (
        <Form action="/prior-checks" className="mb-4 max-w-xl" role="search">
          <SearchField key={q} label="Words of the claim" name="q" defaultValue={q} />
        </Form>
      )}
      {items.length === 0 ? (
        <NothingFound query={query} mayImport={mayImport} />
      ) : (
        <ul className="flex flex-col divide-y divide-line border-line border-y">
          {items.map((check) => (
            <li key={check.id} className="py-3">
              <PriorCheckLine check={check} />
            </li>
          ))}
        </ul>
      )}
      {nextCursor && (
        <p className="mt-6">
          <Link href={`/prior-checks?${older}`} look="secondary">
            Older prior checks
          </Link>
        </p>
      )}
    </>
  );
}

function NothingFound({ query, mayImport }: { query: string; mayImport: boolean }) {
  if (query) {
    return (
      <EmptyState title="Nothing fits">
        No prior check’s claim holds all of “{query}”. Fewer words find more.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No prior check yet">
      {mayImport
        ? 'Import a file or a feed above: what was checked before is then found beside each claim.'
        : 'What was checked before is found here and beside each claim once a reviewer or an editor has imported a file or a feed.'}
    </EmptyState>
  );
}
