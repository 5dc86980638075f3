import { Webhook } from '@/lib/domain/webhook/webhook';
import { apiRoute } from '@/lib/http/route';
import { restoreWebhook } from '@/lib/services/webhooks/manage-webhooks';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/webhooks/{id}/restore',
    summary: 'Have an address told of events again',
    action: 'desk.manage',
    answer: Webhook,
    errors: ['transition_refused'],
  },
  ({ context, params }) => restoreWebhook(context, { id: params.id }),
);
