import { z } from 'zod';
import { ProposalIds } from '@/lib/domain/claim/claim-proposal';
import { apiRoute } from '@/lib/http/route';
import { dismissProposals } from '@/lib/services/proposals/decide-proposals';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles/{id}/proposals/dismiss',
    summary: 'Put proposals of a language model away',
    action: 'sentence.mark',
    body: z.object({ ids: ProposalIds }),
    answer: z.object({ proposals: z.int().nonnegative() }),
    errors: ['already_done'],
  },
  ({ context, params, body }) => dismissProposals(context, { ...body, articleId: params.id }),
);
