import { z } from 'zod';
import { pageOfMatches } from '@/app/api/v1/matches/page-of-matches';
import { SimilarText } from '@/lib/domain/match/similar';
import { listOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { matchesOfText } from '@/lib/services/matching/matches-of-claim';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/matches',
    summary:
      'Find the desk’s claims and prior checks that say most nearly what a text says, and why',
    action: 'article.read',
    takesSession: true,
    query: ShortListQuery.extend({ text: z.string().trim().min(1).max(10_000) }),
    answer: listOf(SimilarText),
  },
  ({ context, query: { text, ...page } }) =>
    pageOfMatches(page, (limit) => matchesOfText(context, { text, limit })),
);
