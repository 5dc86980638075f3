import { z } from 'zod';
import { SimilarText } from '@/lib/domain/match/similar';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { matchesOfClaim } from '@/lib/services/matching/matches-of-claim';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/claims/{id}/matches',
    summary: 'Find what was checked before that is like a claim, and why',
    action: 'article.read',
    takesSession: true,
    query: z.object({ limit: limitUpTo(50) }),
    answer: listOf(SimilarText),
  },
  async ({ context, params, query: { limit } }) => ({
    items: await matchesOfClaim(context, { claimId: params.id, limit }),
    nextCursor: null,
  }),
);
