import { z } from 'zod';
import { ClaimSummary } from '@/lib/domain/claim/claim';
import { AcceptedProposals } from '@/lib/domain/claim/claim-proposal';
import { listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { acceptProposals } from '@/lib/services/proposals/decide-proposals';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles/{id}/proposals/accept',
    summary: 'Make claims of what a language model proposed, as it is worded or as the caller says',
    action: 'claim.add',
    body: z.object({ proposals: AcceptedProposals }),
    answer: listOf(ClaimSummary),
    status: 201,
    errors: ['passage_not_found', 'passage_ambiguous', 'already_done'],
  },
  async ({ context, params, body }) => ({
    items: await acceptProposals(context, { ...body, articleId: params.id }),
    nextCursor: null,
  }),
);
