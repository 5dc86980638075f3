import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { listOpenReports } from '@/lib/services/reports/read-reports';

export const metadata: Metadata = { title: 'Published reports' };
export const dynamic = 'force-dynamic';

/** What the desk has published, open to all. */
export default async function ReportsPage() {
  const reports = await listOpenReports();
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-4xl px-4 py-8 outline-none sm:px-6">
      <PageHeader title="Published reports" />
      {reports.length === 0 ? (
        <EmptyState title="Nothing is published yet">
          Once the desk publishes a fact-check, it is found here.
        </EmptyState>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-line border-y">
          {reports.map(({ slug, title, number, publishedAt }) => (
            <li key={slug} className="py-4">
              <Link href={`/reports/${slug}`} look="plain" className="font-serif text-xl">
                {title}
              </Link>
              <p className="text-muted">
                Report {number}, <Time at={publishedAt} show="absolute" />
              </p>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
