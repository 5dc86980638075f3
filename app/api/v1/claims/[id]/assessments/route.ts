import { z } from 'zod';
import { Assessment, AssessmentInput } from '@/lib/domain/assessment/assessment';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { getClaimFile } from '@/lib/services/claims/get-claim';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';

const path = '/api/v1/claims/{id}/assessments';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary:
      'List the assessments of a claim, the newest first; only one’s own while judging blind',
    action: 'article.read',
    query: ShortListQuery,
    answer: listOf(Assessment).extend({ blind: z.boolean() }),
  },
  async ({ context, params, query }) => {
    const { assessments, blind } = await getClaimFile(context, params.id);
    return { ...pageOf(assessments, query, ({ id }) => id), blind };
  },
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Rate a claim; an earlier rating of one’s own is superseded',
    action: 'assessment.record',
    body: AssessmentInput,
    answer: Assessment,
    status: 201,
    errors: ['rating_not_in_scale', 'citation_required', 'transition_refused'],
  },
  ({ context, params, body }) => recordAssessment(context, { ...body, claimId: params.id }),
);
