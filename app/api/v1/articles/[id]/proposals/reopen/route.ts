import { z } from 'zod';
import { ProposalIds } from '@/lib/domain/claim/claim-proposal';
import { apiRoute } from '@/lib/http/route';
import { reopenProposals } from '@/lib/services/proposals/decide-proposals';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles/{id}/proposals/reopen',
    summary: 'Take decisions on proposals back; claims that came of them are retired',
    action: 'claim.retire',
    body: z.object({ ids: ProposalIds }),
    answer: z.object({ proposals: z.int().nonnegative() }),
    errors: ['transition_refused'],
  },
  ({ context, params, body }) => reopenProposals(context, { ...body, articleId: params.id }),
);
