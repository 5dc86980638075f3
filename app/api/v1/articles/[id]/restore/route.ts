import { Article } from '@/lib/domain/article/article';
import { apiRoute } from '@/lib/http/route';
import { restoreArticle } from '@/lib/services/articles/retire-article';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles/{id}/restore',
    summary: 'Bring a retired article back to the desk',
    action: 'article.retire',
    ifMatch: true,
    answer: Article,
  },
  ({ context, params, version }) =>
    restoreArticle(context, { id: params.id, expectedVersion: version }),
);
