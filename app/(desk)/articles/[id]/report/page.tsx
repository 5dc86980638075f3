import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CoverageSection } from '@/app/(desk)/articles/[id]/report/_components/coverage-section';
import { PublishForm } from '@/app/(desk)/articles/[id]/report/_components/publish-form';
import { ArticleChanged } from '@/components/report/article-changed';
import { DownloadLinks } from '@/components/report/download-links';
import { PreparedFiles } from '@/components/report/prepared-files';
import { ReportView } from '@/components/report/report-view';
import { BibliographyLinks } from '@/components/source/bibliography-links';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { isCoverageRequired } from '@/lib/services/articles/demand-coverage';
import { previewReport } from '@/lib/services/reports/preview-report';
import { listReports } from '@/lib/services/reports/read-reports';

export const metadata: Metadata = { title: 'Report' };

type Props = { params: Promise<{ id: string }> };

export default async function ReportPage({ params }: Props) {
  const { id } = await params;
  const context = await requireContext();
  if (!Id.safeParse(id).success) notFound();
  const [preview, published, isRequired] = await Promise.all([
    previewReport(context, id),
    listReports(context, id),
    isCoverageRequired(context, id),
  ]).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  const settled = preview.claims.filter(({ verdict }) => verdict).length;
  const mustWait = isRequired && (preview.coverage?.open ?? 0) > 0;
  const latest = published[0];
  const next = (latest?.number ?? 0) + 1;
  const changed = latest?.articleChanged ?? null;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title="Report"
        above={<Link href={`/articles/${id}`}>{preview.article.title}</Link>}
        actions={
          can(context.actor, 'report.publish') &&
          settled > 0 &&
          !mustWait && <PublishForm articleId={id} next={next} isCorrection={changed !== null} />
        }
      >
        {settled} of {preview.claims.length} claims are settled.
      </PageHeader>
      {preview.coverage && (
        <CoverageSection
          articleId={id}
          coverage={preview.coverage}
          isRequired={isRequired}
          mayDemand={can(context.actor, 'coverage.demand')}
        />
      )}
      {latest && changed && (
        <ArticleChanged change={changed} checked={latest.revision}>
          Report {latest.number} stays as it is: see to the claims whose words changed, then publish
          a correction as report {next}.
        </ArticleChanged>
      )}
      <section aria-label="Published" className="mb-10 flex flex-col gap-3">
        {published.length === 0 ? (
          <EmptyState title="Not published yet">
            {settled === 0
              ? 'Settle at least one claim; the preview below then can be published as report 1.'
              : 'Read the preview below. Publishing makes it report 1, which never changes.'}
          </EmptyState>
        ) : (
          <ul className="flex flex-col divide-y divide-line border-line border-y">
            {published.map(({ number, slug, publishedAt, contentSha256 }) => (
              <li key={slug} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
                <Link href={`/reports/${slug}`} className="font-semibold">
                  Report {number}
                </Link>
                <Time at={publishedAt} show="absolute" />
                <code className="text-[0.75rem] text-muted" title="SHA-256 of the published JSON">
                  {contentSha256.slice(0, 16)}…
                </code>
                <PreparedFiles
                  label={`Signed, of report ${number}`}
                  files={[
                    {
                      href: `/articles/${id}/report/bundle?number=${number}`,
                      name: 'Verifiable bundle',
                      progress: `/articles/${id}/report/progress?number=${number}&file=bundle`,
                    },
                  ]}
                />
                <div className="ms-auto">
                  <DownloadLinks
                    base={`/reports/${slug}`}
                    progress={`/articles/${id}/report/progress?number=${number}`}
                  />
                </div>
              </li>
            ))}
          </ul>
        )}
        {published.length > 0 && (
          <p className="text-[0.875rem] text-muted">
            Whoever has a verifiable bundle can check it without an account:{' '}
            <Link href="/verify">Check a bundle</Link>
          </p>
        )}
      </section>
      <section aria-labelledby="preview">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3 border-ink border-b pb-2">
          <h2 id="preview" className="font-semibold font-serif text-xl">
            Preview
          </h2>
          <DownloadLinks
            base={`/articles/${id}/report`}
            progress={`/articles/${id}/report/progress`}
            claims={preview.claims.length}
          />
        </div>
        {preview.references.length > 0 && (
          <div className="mb-8">
            <BibliographyLinks lead="Save the sources it cites as" query={{ articleId: id }} />
          </div>
        )}
        <ReportView report={preview} />
      </section>
    </div>
  );
}
