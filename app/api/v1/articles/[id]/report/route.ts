import { z } from 'zod';
import { fileKinds } from '@/lib/domain/report/formats';
import { ReportFormat, ReportLayout } from '@/lib/domain/report/report';
import { bundleDownload, downloadFor } from '@/lib/http/download';
import { apiRoute } from '@/lib/http/route';
import { exportBundle } from '@/lib/services/bundle/export-bundle';
import { exportReport } from '@/lib/services/reports/read-reports';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/articles/{id}/report',
    summary: 'Save a report as a file: the newest published, or a preview while none is',
    action: 'report.preview',
    query: z.object({
      format: z
        .enum([...ReportFormat.options, 'bundle'], {
          error: `Choose ${ReportFormat.options.join(', ')} or bundle.`,
        })
        .optional(),
      layout: ReportLayout.optional(),
      number: z.coerce.number().int().positive().optional(),
    }),
    errors: ['too_large', 'too_many_attempts', 'object_store_failed'],
    produces: [...Object.values(fileKinds).map(({ mediaType }) => mediaType), 'application/zip'],
  },
  async ({ context, params, query: { format, ...query }, request }) => {
    const of = { ...query, articleId: params.id };
    return format === 'bundle'
      ? bundleDownload(await exportBundle(context, of))
      : downloadFor(request, await exportReport(context, { ...of, format }));
  },
);
