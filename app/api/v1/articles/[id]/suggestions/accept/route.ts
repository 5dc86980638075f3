import { z } from 'zod';
import { ClaimSummary } from '@/lib/domain/claim/claim';
import { SuggestionsInput } from '@/lib/domain/claim/galley/suggestion';
import { listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { acceptSuggestions } from '@/lib/services/claims/accept-suggestions';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles/{id}/suggestions/accept',
    summary: 'Make claims of sentences, worded as the detector suggests or as the caller says',
    action: 'claim.add',
    body: z.object({ suggestions: SuggestionsInput }),
    answer: listOf(ClaimSummary),
    status: 201,
    errors: ['passage_not_found', 'passage_ambiguous', 'already_done'],
  },
  async ({ context, params, body }) => ({
    items: await acceptSuggestions(context, { ...body, articleId: params.id }),
    nextCursor: null,
  }),
);
