import { z } from 'zod';
import { RevisedArticle } from '@/lib/domain/article/revision';
import { Id, Version } from '@/lib/domain/identity';
import { apiRoute } from '@/lib/http/route';
import { reviseByImport } from '@/lib/services/imports/revise-by-import';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/imports/{id}/revision',
    summary: 'Make what was read the next text of an article; If-Match names the import’s version',
    action: 'article.edit',
    ifMatch: true,
    body: z.object({
      articleId: Id,
      /** The article's version that the caller has seen. */
      articleVersion: Version,
    }),
    answer: RevisedArticle,
    status: 201,
    errors: ['transition_refused', 'already_done'],
  },
  ({ context, params, version, body }) =>
    reviseByImport(context, { ...body, id: params.id, expectedVersion: version }),
);
