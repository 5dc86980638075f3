import { z } from 'zod';
import { Webhook, WebhookInput } from '@/lib/domain/webhook/webhook';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { addWebhook, listWebhooks } from '@/lib/services/webhooks/manage-webhooks';

const path = '/api/v1/webhooks';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the addresses that are told of events, those that are stopped last',
    action: 'desk.manage',
    query: ShortListQuery,
    answer: listOf(Webhook),
  },
  async ({ context, query }) => pageOf(await listWebhooks(context), query, ({ id }) => id),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Have an address told of events from now on',
    action: 'desk.manage',
    body: WebhookInput,
    answer: Webhook.extend({ secret: z.string().describe('Shown here and never again.') }),
    status: 201,
  },
  ({ context, body }) => addWebhook(context, body),
);
