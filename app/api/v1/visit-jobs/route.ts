import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { Visiting } from '@/lib/domain/job/visiting';
import { apiRoute } from '@/lib/http/route';
import { openVisiting } from '@/lib/services/visits/list-visits';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/visit-jobs',
    summary:
      'See the latest visit that is under way or failed: to one source, or to all that are due',
    action: 'source.read',
    query: z.object({ sourceId: Id.optional() }),
    answer: z.object({ open: Visiting.nullable() }),
  },
  async ({ context, query: { sourceId } }) => ({
    open: await openVisiting(context, sourceId ?? null),
  }),
);
