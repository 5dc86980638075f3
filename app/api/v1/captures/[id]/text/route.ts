import { downloadOf } from '@/lib/http/download';
import { apiRoute } from '@/lib/http/route';
import { getCaptureText } from '@/lib/services/captures/get-capture';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/captures/{id}/text',
    summary: 'Save the words of a copy, which the places of passages count in',
    action: 'source.read',
    produces: ['text/plain; charset=utf-8'],
  },
  async ({ context, params }) =>
    downloadOf({
      body: (await getCaptureText(context, params.id)).text,
      mediaType: 'text/plain; charset=utf-8',
      fileName: `${params.id}.txt`,
    }),
);
