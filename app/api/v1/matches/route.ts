import { z } from 'zod';
import { SimilarText } from '@/lib/domain/match/similar';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
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
    query: z.object({ text: z.string().trim().min(1).max(10_000), limit: limitUpTo(50) }),
    answer: listOf(SimilarText),
  },
  async ({ context, query }) => ({ items: await matchesOfText(context, query), nextCursor: null }),
);
