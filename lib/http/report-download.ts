import type { PrintedReport } from '@/lib/services/reports/read-reports';

/** A printed report as a file to save. The name is ASCII: a slug and an extension. */
export const downloadOf = ({ body, mediaType, fileName }: PrintedReport): Response =>
  new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
    },
  });
