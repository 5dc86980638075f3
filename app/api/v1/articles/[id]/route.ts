import { z } from 'zod';
import { Article, ArticleMetadata } from '@/lib/domain/article/article';
import { OpenedArticle } from '@/lib/domain/article/opened-article';
import { oncePer } from '@/lib/domain/once-per';
import { Reason } from '@/lib/domain/reason';
import { apiRoute } from '@/lib/http/route';
import { editArticle } from '@/lib/services/articles/edit-article';
import { getArticle } from '@/lib/services/articles/get-article';
import { retireArticle } from '@/lib/services/articles/retire-article';

const path = '/api/v1/articles/{id}';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'Read an article with its present text and the scale its claims are rated on',
    action: 'article.read',
    answer: OpenedArticle,
  },
  async ({ context, params }) => answerOf(await getArticle(context, params.id)),
);

const answerOf = oncePer(({ article, revision, scale }: Awaited<ReturnType<typeof getArticle>>) => {
  const { number, text, textSha256, blocks } = revision;
  return { ...article, ratingScale: scale, revision: number, text, textSha256, blocks };
});

export const PATCH = apiRoute(
  {
    method: 'PATCH',
    path,
    summary: 'Correct what is said about an article; what is left out stays',
    action: 'article.edit',
    ifMatch: true,
    body: ArticleMetadata.partial(),
    answer: Article,
  },
  ({ context, params, version, body }) =>
    editArticle(context, { ...body, id: params.id, expectedVersion: version }),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Retire an article: its claims, reports and history stay',
    action: 'article.retire',
    ifMatch: true,
    query: z.object({ reason: Reason }),
    answer: Article,
  },
  ({ context, params, version, query: { reason } }) =>
    retireArticle(context, { id: params.id, expectedVersion: version, reason }),
);
