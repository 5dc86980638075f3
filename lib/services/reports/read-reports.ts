import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import {
  latestHeading,
  latestReport,
  type PublishedReport,
  reportByNumber,
  reportBySlug,
  reportsOfArticle,
  revisionsChecked,
} from '@/lib/data/reports';
import { changeAfter } from '@/lib/data/revisions';
import { sourcesChangedSince } from '@/lib/data/sources-since';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import {
  type ArticleChange,
  type ListedReport,
  ReportFormat,
  type ReportHeading,
  ReportLayout,
} from '@/lib/domain/report/report';
import { type ReferenceSince, referencesSince } from '@/lib/domain/report/sources-since';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { assembleReport } from '@/lib/services/reports/assemble-report';
import {
  type PrintedReport,
  printPublished,
  printReport,
  type Waiting,
} from '@/lib/services/reports/print-report';

/**
 * An article's published reports, the newest first, each with whether its text changed since.
 * @throws ClaimdeskError `not_found`.
 */
export async function listReports(context: Context, articleId: string): Promise<ListedReport[]> {
  authorize(context.actor, 'report.preview');
  const db = reader();
  await articleById(db, articleId);
  const [headings, checked, newest] = await Promise.all([
    reportsOfArticle(db, articleId),
    revisionsChecked(db, articleId),
    changeAfter(db, articleId, 0),
  ]);
  return headings.map((heading) => {
    const revision = checked.get(heading.id) ?? 1;
    const articleChanged = newest && newest.revision > revision ? newest : null;
    return { ...heading, revision, articleChanged };
  });
}

export type OpenReport = PublishedReport & {
  /** The newest report of the article; the report itself when none came later. */
  latest: ReportHeading;
  /** The article's newest text, where it came after the one that was checked. */
  articleChanged: ArticleChange | null;
  /** Its sources whose pages have changed or gone since, as visits found. */
  sourcesChanged: ReferenceSince[];
};

/** A published report: open to all. Null when there is none by that name. */
export async function openReport(slug: string): Promise<OpenReport | null> {
  const published = await reportBySlug(reader(), slug);
  if (!published) return null;
  const { articleId, report } = published;
  const sourceIds = report.references.map(({ sourceId }) => sourceId);
  const [latest, articleChanged, since] = await Promise.all([
    latestHeading(reader(), articleId),
    changeAfter(reader(), articleId, report.article.revision),
    sourcesChangedSince(reader(), sourceIds, new Date(published.publishedAt)),
  ]);
  const sourcesChanged = referencesSince(report, since);
  return { ...published, latest: latest ?? published, articleChanged, sourcesChanged };
}

const ExportInput = z.object({
  articleId: Id,
  format: ReportFormat.default('json'),
  layout: ReportLayout.default('report'),
  number: z.coerce.number().int().positive().optional(),
});

/**
 * A report in one of its formats: the one of that number, the newest one published, or while none
 * is published a preview.
 * @throws ClaimdeskError `not_found`, `invalid_input` for an unknown format, and as `printReport` does.
 */
export async function exportReport(
  context: Context,
  input: z.input<typeof ExportInput>,
  waiting: Waiting = {},
): Promise<PrintedReport> {
  authorize(context.actor, 'report.preview');
  const { articleId, format, layout, number } = parse(ExportInput, input);
  const published = number
    ? await reportByNumber(reader(), articleId, number)
    : await latestReport(reader(), articleId);
  if (number && !published) throw notFound('report');
  if (published) return await printPublished(published, format, layout, waiting);
  const preview = await assembleReport(reader(), articleId, null);
  return await printReport(preview, format, layout, waiting);
}
