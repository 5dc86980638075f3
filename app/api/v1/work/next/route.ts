import { z } from 'zod';
import { apiRoute } from '@/lib/http/route';
import { Given, takeNext } from '@/lib/services/work/take-next';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/work/next',
    summary: 'Take the claim that comes next for the caller; `next` is null when none needs them',
    action: 'claim.assign',
    answer: z.object({ next: Given.nullable() }),
  },
  async ({ context }) => ({ next: await takeNext(context, {}) }),
);
