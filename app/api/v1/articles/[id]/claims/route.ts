import { z } from 'zod';
import { Claim, ClaimInput, ClaimState, ClaimSummary } from '@/lib/domain/claim/claim';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { addClaim } from '@/lib/services/claims/add-claim';
import { listClaims } from '@/lib/services/claims/list-claims';

const path = '/api/v1/articles/{id}/claims';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the claims of an article by number',
    action: 'article.read',
    query: z.object({
      state: ClaimState.optional(),
      cursor: z.coerce.number().int().nonnegative().optional(),
      limit: limitUpTo(500),
    }),
    answer: listOf(ClaimSummary),
  },
  ({ context, params, query: { cursor, ...page } }) =>
    listClaims(context, { ...page, articleId: params.id, after: cursor }),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Add a claim to an article, tied to the words that make it',
    action: 'claim.add',
    body: ClaimInput,
    answer: Claim,
    status: 201,
    errors: ['passage_not_found', 'passage_ambiguous'],
  },
  ({ context, params, body }) => addClaim(context, { ...body, articleId: params.id }),
);
