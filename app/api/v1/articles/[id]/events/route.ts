import { z } from 'zod';
import { logFault } from '@/lib/adapters/security-log';
import { recheckOf } from '@/lib/auth/recheck';
import { eventStream, type StreamEvent } from '@/lib/http/event-stream';
import { apiRoute } from '@/lib/http/route';
import { followArticle } from '@/lib/services/live/follow-article';
import type { LiveMessage } from '@/lib/services/live/live-hub';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/articles/{id}/events',
    summary:
      'Follow an article as it is worked on; Last-Event-ID, or after, names the last sequence known',
    action: 'article.read',
    takesSession: true,
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
    produces: ['text/event-stream'],
    errors: ['too_many_attempts'],
  },
  async ({ context, params, query, request }) => {
    const recheck = await recheckOf(request);
    const after = lastEventId(request) ?? query.after;
    return eventStream(request, ({ send, comment, close }) =>
      followArticle(
        context,
        {
          articleId: params.id,
          after,
          recheck,
          send: (message) => (message.kind === 'beat' ? comment() : send(eventOf(message))),
          close,
        },
        logFault,
      ),
    );
  },
);

/** Where a browser that comes back was; it knows better than the address that it began with. */
function lastEventId(request: Request): number | undefined {
  const id = request.headers.get('last-event-id') ?? '';
  return /^\d{1,15}$/.test(id) ? Number(id) : undefined;
}

function eventOf(message: Exclude<LiveMessage, { kind: 'beat' }>): StreamEvent {
  switch (message.kind) {
    case 'change':
      return { event: 'change', id: message.sequence, data: message.change };
    case 'presence':
      return { event: 'presence', data: message.present };
    default:
      return {
        event: message.kind,
        id: message.sequence,
        data: { sequence: message.sequence },
      };
  }
}
