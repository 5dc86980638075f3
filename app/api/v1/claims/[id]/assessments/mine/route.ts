import { z } from 'zod';
import { ClaimState } from '@/lib/domain/claim/claim';
import { Id } from '@/lib/domain/identity';
import { apiRoute } from '@/lib/http/route';
import { withdrawAssessment } from '@/lib/services/reviews/withdraw-assessment';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/claims/{id}/assessments/mine',
    summary: 'Withdraw one’s own assessment; it stays in the record',
    action: 'assessment.record',
    answer: z.object({ id: Id, state: ClaimState }),
    errors: ['transition_refused'],
  },
  ({ context, params }) => withdrawAssessment(context, { claimId: params.id }),
);
