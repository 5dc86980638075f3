import { z } from 'zod';
import { Article } from '@/lib/domain/article/article';
import { ArticleImport } from '@/lib/domain/article/article-import';
import { ArticleCursor, ArticleListItem } from '@/lib/domain/article/article-list';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { importArticle } from '@/lib/services/articles/import-article';
import { listArticles } from '@/lib/services/articles/list-articles';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/articles',
    summary: 'List the articles with how far each is, the one last worked on first',
    action: 'article.read',
    query: z.object({
      status: Article.shape.status.optional(),
      cursor: ArticleCursor.optional(),
      limit: limitUpTo(100),
    }),
    answer: listOf(ArticleListItem),
  },
  ({ context, query: { cursor, ...page } }) => listArticles(context, { ...page, after: cursor }),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles',
    summary: 'Import an article with its claims: all of it, or nothing',
    action: 'article.import',
    body: ArticleImport,
    answer: Article.extend({ claimCount: z.int().nonnegative() }),
    status: 201,
    errors: ['already_done', 'passage_not_found', 'passage_ambiguous'],
  },
  async ({ context, body }) => {
    const { claims, ...article } = await importArticle(context, body);
    return { ...article, claimCount: claims };
  },
);
