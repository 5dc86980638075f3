import { z } from 'zod';
import { Agreement } from '@/lib/domain/assessment/agreement/agreement';
import { ClaimKind } from '@/lib/domain/claim/claim';
import { Id } from '@/lib/domain/identity';
import { apiRoute } from '@/lib/http/route';
import { getAgreement } from '@/lib/services/reviews/get-agreement';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/agreement',
    summary: 'Measure how much reviewers agree, on an article or the whole desk, a scale at a time',
    action: 'article.read',
    query: z.object({
      articleId: Id.optional(),
      kind: ClaimKind.optional(),
      /** Two reviewers whose ratings alone are counted; both or neither. */
      reviewer: z.array(Id).length(2, 'Name two reviewers, or none.').optional(),
    }),
    answer: Agreement,
    errors: ['not_found'],
  },
  ({ context, query: { reviewer, ...search } }) => {
    const [one, other] = reviewer ?? [];
    return getAgreement(context, { ...search, reviewers: one && other ? [one, other] : null });
  },
);
