import { apiRoute } from '@/lib/http/route';
import { PresenceInput, showPresence } from '@/lib/services/live/follow-article';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles/{id}/presence',
    summary: 'Show for some seconds that you have an article open, and what you edit',
    action: 'article.read',
    takesSession: true,
    body: PresenceInput.omit({ articleId: true }),
    status: 204,
    isRepeatable: true,
  },
  ({ context, params, body }) => showPresence(context, { ...body, articleId: params.id }),
);
