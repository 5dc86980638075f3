import { downloadOf } from '@/lib/http/download';
import { apiRoute } from '@/lib/http/route';
import { getCaptureWarc } from '@/lib/services/captures/get-capture';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/captures/{id}/warc',
    summary: 'Save a copy as a WARC 1.1 file',
    action: 'source.read',
    produces: ['application/warc'],
    errors: ['object_missing', 'object_altered', 'object_store_failed'],
  },
  async ({ context, params }) =>
    downloadOf({
      body: await getCaptureWarc(context, params.id),
      mediaType: 'application/warc',
      fileName: `${params.id}.warc.gz`,
    }),
);
