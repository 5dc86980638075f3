import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { Report } from '@/lib/domain/report/report';
import type { Context } from '@/lib/services/context';
import { assembleReport } from '@/lib/services/reports/assemble-report';

/** The report as it would be published now. @throws ClaimdeskError `not_found`. */
export async function previewReport(context: Context, articleId: string): Promise<Report> {
  authorize(context.actor, 'report.preview');
  return await assembleReport(reader(), articleId, null);
}
