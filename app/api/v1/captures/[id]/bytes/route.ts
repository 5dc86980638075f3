import { downloadOf } from '@/lib/http/download';
import { apiRoute } from '@/lib/http/route';
import { getCaptureBytes } from '@/lib/services/captures/get-capture';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/captures/{id}/bytes',
    summary: 'Save the very bytes of a copy; their SHA-256 names it',
    action: 'source.read',
    produces: ['application/octet-stream'],
    errors: ['object_missing', 'object_altered', 'object_store_failed'],
  },
  async ({ context, params }) => {
    const { capture, bytes } = await getCaptureBytes(context, params.id);
    return downloadOf({
      body: bytes,
      // Whatever it is, no browser shows it here.
      mediaType: 'application/octet-stream',
      fileName: capture.sha256,
    });
  },
);
