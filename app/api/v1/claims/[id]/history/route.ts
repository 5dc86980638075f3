import { z } from 'zod';
import { ToldEntry } from '@/lib/domain/audit/describe';
import { Undoing } from '@/lib/domain/undo/commands';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { getClaimHistory } from '@/lib/services/claims/get-claim-history';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/claims/{id}/history',
    summary:
      'List what happened to a claim, in plain words and as the log has it, the newest first',
    action: 'article.read',
    query: z.object({
      cursor: z.coerce.number().int().positive().optional(),
      limit: limitUpTo(500),
    }),
    answer: listOf(ToldEntry.extend(Undoing.shape)),
  },
  ({ context, params, query: { cursor, limit } }) =>
    getClaimHistory(context, { claimId: params.id, before: cursor, limit }),
);
