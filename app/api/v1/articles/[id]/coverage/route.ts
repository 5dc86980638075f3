import { z } from 'zod';
import { Article } from '@/lib/domain/article/article';
import { apiRoute } from '@/lib/http/route';
import { demandCoverage } from '@/lib/services/articles/demand-coverage';

export const PUT = apiRoute(
  {
    method: 'PUT',
    path: '/api/v1/articles/{id}/coverage',
    summary: 'Say whether every sentence must be covered before a report is published',
    action: 'coverage.demand',
    body: z.object({ required: z.boolean() }),
    answer: Article,
  },
  ({ context, params, body }) => demandCoverage(context, { ...body, articleId: params.id }),
);
