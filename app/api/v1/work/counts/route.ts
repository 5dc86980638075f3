import { z } from 'zod';
import { WorkList } from '@/lib/domain/workflow/work-list';
import { apiRoute } from '@/lib/http/route';
import { countWork } from '@/lib/services/work/list-work';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/work/counts',
    summary: 'Count the claims in each list of work that the caller has something to do with',
    action: 'article.read',
    answer: z.object({ counts: z.partialRecord(WorkList, z.int().nonnegative()) }),
  },
  async ({ context }) => ({ counts: Object.fromEntries(await countWork(context)) }),
);
