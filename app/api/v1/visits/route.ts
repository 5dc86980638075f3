import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { VisitOutcome, WaitingVisit } from '@/lib/domain/source/decay/visit';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listWaiting } from '@/lib/services/visits/list-visits';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/visits',
    summary: 'List what visits to cited sources found and nobody has looked at, the newest first',
    action: 'source.read',
    query: z.object({
      outcome: VisitOutcome.optional(),
      cursor: Id.optional(),
      limit: limitUpTo(100),
    }),
    answer: listOf(WaitingVisit),
  },
  ({ context, query: { cursor, ...search } }) => listWaiting(context, { ...search, after: cursor }),
);
