import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { Delivery } from '@/lib/domain/webhook/webhook';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listDeliveries } from '@/lib/services/webhooks/manage-webhooks';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/webhook-deliveries',
    summary: 'List what webhooks were told and what came of it, the newest first',
    action: 'desk.manage',
    query: z.object({ webhookId: Id.optional(), cursor: Id.optional(), limit: limitUpTo(100) }),
    answer: listOf(Delivery),
  },
  ({ context, query: { cursor, ...query } }) =>
    listDeliveries(context, { ...query, after: cursor }),
);
