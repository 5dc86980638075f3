import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticleChanged } from '@/components/report/article-changed';
import { DownloadLinks } from '@/components/report/download-links';
import { ReportView } from '@/components/report/report-view';
import { SourcesChanged } from '@/components/report/sources-changed';
import { Link } from '@/components/ui/link';
import { openReport } from '@/lib/services/reports/read-reports';

type Props = { params: Promise<{ slug: string }> };

const open = cache(openReport);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const published = await open((await params).slug);
  if (!published) return { title: 'Report' };
  const { report } = published;
  return {
    title: { absolute: `Fact-check: ${report.article.title} · ${report.desk.name}` },
    description: `${report.desk.name} checked ${report.claims.length} claims of “${report.article.title}”.`,
    ...(report.url ? { alternates: { canonical: report.url } } : {}),
  };
}

/** A published report, open to all. */
export default async function ReportPage({ params }: Props) {
  const published = await open((await params).slug);
  if (!published) notFound();
  const { report, slug, latest, articleChanged, sourcesChanged } = published;
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-4xl px-4 py-8 outline-none sm:px-6">
      {latest.slug !== slug && (
        <p
          role="note"
          className="mb-6 rounded-md border border-edge bg-sunk px-4 py-3 print:hidden"
        >
          A newer report replaces this one:{' '}
          <Link href={`/reports/${latest.slug}`}>report {latest.number}</Link>. This page stays as
          it was published.
        </p>
      )}
      {articleChanged && latest.slug === slug && (
        <ArticleChanged change={articleChanged} checked={report.article.revision}>
          This page stays as it was published.
        </ArticleChanged>
      )}
      <SourcesChanged since={sourcesChanged} />
      <ReportView report={report} />
      <footer className="mt-10 border-line border-t pt-4 text-[0.875rem] print:hidden">
        <h2 className="mb-1 font-semibold">Download</h2>
        <DownloadLinks base={`/reports/${slug}`} claims={report.claims.length} />
      </footer>
    </main>
  );
}
