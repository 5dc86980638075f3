import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import {
  latestHeading,
  latestReport,
  newestReports,
  type PublishedReport,
  reportByNumber,
  reportBySlug,
  reportsOfArticle,
} from '@/lib/data/reports';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { reportFormats } from '@/lib/domain/report/formats';
import { type Report, ReportFormat, type ReportHeading } from '@/lib/domain/report/report';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { assembleReport } from '@/lib/services/reports/assemble-report';

/** An article's published reports, the newest first. @throws ClaimdeskError `not_found`. */
export async function listReports(context: Context, articleId: string): Promise<ReportHeading[]> {
  authorize(context.actor, 'report.preview');
  await articleById(reader(), articleId);
  return reportsOfArticle(reader(), articleId);
}

export type OpenReport = PublishedReport & {
  /** The newest report of the article; the report itself when none came later. */
  latest: ReportHeading;
};

/** A published report: open to all. Null when there is none by that name. */
export async function openReport(slug: string): Promise<OpenReport | null> {
  const published = await reportBySlug(reader(), slug);
  if (!published) return null;
  const latest = await latestHeading(reader(), published.articleId);
  return { ...published, latest: latest ?? published };
}

/** What the desk has published: open to all. */
export const listOpenReports = (limit = 100) => newestReports(reader(), limit);

export type PrintedReport = { mediaType: string; fileName: string; body: string };

export function printReport(report: Report, format: ReportFormat): PrintedReport {
  const { mediaType, extension, print } = reportFormats[format];
  const name = report.slug ?? 'preview';
  return { mediaType, fileName: `${name}.${extension}`, body: print(report) };
}

const ExportInput = z.object({
  articleId: Id,
  format: ReportFormat.default('json'),
  number: z.coerce.number().int().positive().optional(),
});

/**
 * A report in one of its formats: the one of that number, the newest one published, or while none
 * is published a preview.
 * @throws ClaimdeskError `not_found`, `invalid_input` for an unknown format.
 */
export async function exportReport(
  context: Context,
  input: z.input<typeof ExportInput>,
): Promise<PrintedReport> {
  authorize(context.actor, 'report.preview');
  const { articleId, format, number } = parse(ExportInput, input);
  const published = number
    ? await reportByNumber(reader(), articleId, number)
    : await latestReport(reader(), articleId);
  if (number && !published) throw notFound('report');
  const report = published?.report ?? (await assembleReport(reader(), articleId, null));
  return printReport(report, format);
}
