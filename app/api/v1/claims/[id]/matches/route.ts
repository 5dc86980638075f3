import { pageOfMatches } from '@/app/api/v1/matches/page-of-matches';
import { SimilarText } from '@/lib/domain/match/similar';
import { listOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { matchesOfClaim } from '@/lib/services/matching/matches-of-claim';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/claims/{id}/matches',
    summary: 'Find what was checked before that is like a claim, and why',
    action: 'article.read',
    takesSession: true,
    query: ShortListQuery,
    answer: listOf(SimilarText),
  },
  ({ context, params, query }) =>
    pageOfMatches(query, (limit) => matchesOfClaim(context, { claimId: params.id, limit })),
);
