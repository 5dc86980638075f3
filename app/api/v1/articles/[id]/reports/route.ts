import { ListedReport, Report, ReportHeading } from '@/lib/domain/report/report';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { publishReport } from '@/lib/services/reports/publish-report';
import { listReports } from '@/lib/services/reports/read-reports';

const path = '/api/v1/articles/{id}/reports';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the published reports of an article, the newest first',
    action: 'report.preview',
    query: ShortListQuery,
    answer: listOf(ListedReport),
  },
  async ({ context, params, query }) =>
    pageOf(await listReports(context, params.id), query, ({ number }) => number),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Publish the article’s check as its next numbered report',
    action: 'report.publish',
    answer: ReportHeading.extend({ url: Report.shape.url }),
    status: 201,
    errors: ['transition_refused'],
  },
  ({ context, params }) => publishReport(context, { articleId: params.id }),
);
