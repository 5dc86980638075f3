import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { apiRoute } from '@/lib/http/route';
import { markRead, ReadChange } from '@/lib/services/inbox/inbox';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/inbox/read',
    summary: 'Mark what one was told as read, or as unread: some of it, or all',
    action: 'account.manage',
    body: ReadChange,
    answer: z.object({ ids: z.array(Id) }),
  },
  ({ context, body }) => markRead(context, body),
);
