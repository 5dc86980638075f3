import { z } from 'zod';
import { Correction, SearchCursor, SearchHit, SearchKind } from '@/lib/domain/search/search';
import { SearchQuery, searchOf } from '@/lib/domain/search/search-query';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { searchDesk } from '@/lib/services/search/search-desk';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/search',
    summary: 'Find claims, articles, sources, copies and fact-checks of others by their words',
    action: 'source.read',
    query: SearchQuery.extend({
      kind: SearchKind.optional().describe(
        'Finds one kind alone, which can be walked by `cursor`.',
      ),
      cursor: SearchCursor.optional(),
      limit: limitUpTo(50).describe('Of each kind; 5 unless given.'),
    }),
    answer: listOf(SearchHit).extend({
      corrections: z
        .array(Correction)
        .describe('Words that nothing holds, with those that were found in their place.'),
    }),
  },
  async ({ context, query: { kind, cursor, limit, ...query } }) => {
    const { groups, corrections } = await searchDesk(context, {
      ...searchOf(query),
      ...(kind ? { kinds: [kind] } : {}),
      after: cursor ?? null,
      limit,
    });
    return {
      items: groups.flatMap(({ items }) => items),
      nextCursor: kind ? (groups[0]?.nextCursor ?? null) : null,
      corrections,
    };
  },
);
