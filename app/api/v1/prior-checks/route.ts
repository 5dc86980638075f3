import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { StoredPriorCheck } from '@/lib/domain/prior-check/prior-check';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listPriorChecks } from '@/lib/services/prior-checks/list-prior-checks';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/prior-checks',
    summary: 'Find fact-checks that others have published, the latest taken in first',
    action: 'source.read',
    query: z.object({
      q: z.string().max(500).optional().describe('Words of the claim.'),
      cursor: Id.optional(),
      limit: limitUpTo(100),
    }),
    answer: listOf(StoredPriorCheck),
  },
  ({ context, query: { q, cursor, limit } }) =>
    listPriorChecks(context, { query: q, after: cursor, limit }),
);
