import { z } from 'zod';
import { fileKinds } from '@/lib/domain/report/formats';
import { ReportFormat, ReportLayout } from '@/lib/domain/report/report';
import { downloadFor } from '@/lib/http/download';
import { apiRoute } from '@/lib/http/route';
import { exportReport } from '@/lib/services/reports/read-reports';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/articles/{id}/report',
    summary: 'Save a report as a file: the newest published, or a preview while none is',
    action: 'report.preview',
    query: z.object({
      format: ReportFormat.optional(),
      layout: ReportLayout.optional(),
      number: z.coerce.number().int().positive().optional(),
    }),
    errors: ['too_large', 'too_many_attempts'],
    produces: Object.values(fileKinds).map(({ mediaType }) => mediaType),
  },
  async ({ context, params, query, request }) =>
    downloadFor(request, await exportReport(context, { ...query, articleId: params.id })),
);
