import { z } from 'zod';
import { Capture, Exchange } from '@/lib/domain/source/capture';
import { apiRoute } from '@/lib/http/route';
import { getCapture, getExchange } from '@/lib/services/captures/get-capture';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/captures/{id}',
    summary: 'See what a copy is, and the answer that brought it',
    action: 'source.read',
    answer: z.object({ ...Capture.shape, ...Exchange.shape }),
  },
  async ({ context, params }) => ({
    ...(await getCapture(context, params.id)),
    ...(await getExchange(context, params.id)),
  }),
);
