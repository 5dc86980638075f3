import { Webhook } from '@/lib/domain/webhook/webhook';
import { apiRoute } from '@/lib/http/route';
import { retireWebhook } from '@/lib/services/webhooks/manage-webhooks';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/webhooks/{id}',
    summary: 'Stop a webhook: its address is told nothing more, and what it was told stays listed',
    action: 'desk.manage',
    answer: Webhook,
    errors: ['transition_refused'],
  },
  ({ context, params }) => retireWebhook(context, { id: params.id }),
);
