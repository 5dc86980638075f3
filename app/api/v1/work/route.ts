import { z } from 'zod';
import { WorkCursor, WorkItem, WorkList } from '@/lib/domain/workflow/work-list';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listWork } from '@/lib/services/work/list-work';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/work',
    summary:
      'List the claims that wait for the caller (`mine`), that the caller has assessed (`done`), that can be settled (`settle`), or whose reviewers disagree (`disputed`)',
    action: 'article.read',
    query: z.object({
      list: WorkList.optional(),
      cursor: WorkCursor.optional(),
      limit: limitUpTo(100),
    }),
    answer: listOf(WorkItem),
  },
  ({ context, query: { cursor, ...page } }) => listWork(context, { ...page, after: cursor }),
);
