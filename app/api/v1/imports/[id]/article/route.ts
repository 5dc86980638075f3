import { Article } from '@/lib/domain/article/article';
import { Corrections } from '@/lib/domain/job/article-reading';
import { apiRoute } from '@/lib/http/route';
import { saveImport } from '@/lib/services/imports/save-import';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/imports/{id}/article',
    summary: 'Take in the article that was read, with corrections',
    action: 'article.import',
    ifMatch: true,
    body: Corrections,
    answer: Article,
    status: 201,
    errors: ['transition_refused'],
  },
  ({ context, params, version, body }) =>
    saveImport(context, { ...body, id: params.id, expectedVersion: version }),
);
