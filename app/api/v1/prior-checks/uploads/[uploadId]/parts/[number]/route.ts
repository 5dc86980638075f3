import { z } from 'zod';
import { bytesOfBase64 } from '@/lib/http/base64';
import { apiRoute } from '@/lib/http/route';
import { bringPart } from '@/lib/services/prior-checks/bring-part';

export const PUT = apiRoute(
  {
    method: 'PUT',
    path: '/api/v1/prior-checks/uploads/{uploadId}/parts/{number}',
    summary: 'Bring a part of a large file with prior checks: up to 4 MB, numbered from 0',
    action: 'source.add',
    body: z.object({ contentBase64: z.string() }),
    status: 204,
  },
  async ({ context, params: { uploadId, number }, body }) =>
    bringPart(context, { uploadId, number, bytes: bytesOfBase64(body.contentBase64) }),
);
