import { z } from 'zod';
import { Article } from '@/lib/domain/article/article';
import { ReviewPolicy } from '@/lib/domain/assessment/policy';
import { apiRoute } from '@/lib/http/route';
import { getArticlePolicy, setArticlePolicy } from '@/lib/services/reviews/set-policy';

const path = '/api/v1/articles/{id}/policy';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'Read how the claims of an article are judged: by its own policy or the desk’s',
    action: 'article.read',
    answer: ReviewPolicy,
  },
  ({ context, params }) => getArticlePolicy(context, params.id),
);

export const PUT = apiRoute(
  {
    method: 'PUT',
    path,
    summary: 'Give an article a policy of its own, or none; `If-Match` is the article’s version',
    action: 'policy.set',
    body: z.object({ policy: ReviewPolicy.nullable() }),
    ifMatch: true,
    answer: Article,
  },
  ({ context, params, version, body }) =>
    setArticlePolicy(context, { ...body, articleId: params.id, expectedVersion: version }),
);
