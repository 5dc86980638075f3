import { z } from 'zod';
import { Inbox, InboxCursor } from '@/lib/domain/inbox/notification';
import { limitUpTo } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { getInbox } from '@/lib/services/inbox/inbox';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/inbox',
    summary: 'List what one was told, the unread first',
    action: 'account.manage',
    query: z.object({ cursor: InboxCursor.optional(), limit: limitUpTo(100) }),
    answer: Inbox,
  },
  ({ context, query: { cursor, limit } }) => getInbox(context, { after: cursor, limit }),
);
