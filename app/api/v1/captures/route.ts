import { z } from 'zod';
import { Capturing, MAX_CAPTURE_UPLOAD_BYTES } from '@/lib/domain/job/capturing';
import { apiRoute } from '@/lib/http/route';
import { receivePage } from '@/lib/services/captures/receive-page';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/captures',
    summary: 'Keep a page that a browser has open as a copy of the source with its address',
    action: 'source.capture',
    body: z.object({
      url: z.string().describe('The address of the page.'),
      html: z.string().describe('The page as the browser has it.'),
    }),
    // A character may be written in six bytes.
    bodyLimit: MAX_CAPTURE_UPLOAD_BYTES * 2,
    answer: Capturing,
    status: 202,
  },
  ({ context, body }) => receivePage(context, body),
);
