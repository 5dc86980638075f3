import { Delivery } from '@/lib/domain/webhook/webhook';
import { apiRoute } from '@/lib/http/route';
import { sendAgain } from '@/lib/services/webhooks/manage-webhooks';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/webhook-deliveries/{id}/send-again',
    summary: 'Deliver it once more, under the id that it had',
    action: 'desk.manage',
    answer: Delivery,
    status: 202,
    errors: ['transition_refused'],
  },
  ({ context, params }) => sendAgain(context, { id: params.id }),
);
