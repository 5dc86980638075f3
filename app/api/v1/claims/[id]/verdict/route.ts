import { z } from 'zod';
import { Verdict, VerdictInput } from '@/lib/domain/assessment/assessment';
import { Claim } from '@/lib/domain/claim/claim';
import { notFound } from '@/lib/domain/errors';
import { Reason } from '@/lib/domain/reason';
import { apiRoute } from '@/lib/http/route';
import { getClaimFile } from '@/lib/services/claims/get-claim';
import { reopenVerdict } from '@/lib/services/reviews/reopen-verdict';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';

const path = '/api/v1/claims/{id}/verdict';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'Read the verdict on a settled claim',
    action: 'article.read',
    answer: Verdict,
  },
  async ({ context, params }) => {
    const { verdicts } = await getClaimFile(context, params.id);
    const live = verdicts.find(({ status }) => status === 'live');
    if (!live) throw notFound('verdict');
    return live;
  },
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Settle the desk’s verdict, drawn from the assessments',
    action: 'verdict.settle',
    body: VerdictInput,
    answer: Verdict,
    status: 201,
    errors: ['rating_not_in_scale', 'transition_refused'],
  },
  ({ context, params, body }) => settleVerdict(context, { ...body, claimId: params.id }),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Reopen a settled claim; the verdict stays in the record',
    action: 'verdict.reopen',
    query: z.object({ reason: Reason }),
    answer: Claim,
    errors: ['transition_refused'],
  },
  ({ context, params, query: { reason } }) =>
    reopenVerdict(context, { claimId: params.id, reason }),
);
