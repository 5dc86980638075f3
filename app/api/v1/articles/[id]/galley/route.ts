import { z } from 'zod';
import { GalleyItem, GalleyPage } from '@/lib/domain/claim/galley/galley-page';
import { limitUpTo } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { getGalley } from '@/lib/services/articles/get-galley';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/articles/{id}/galley',
    summary:
      'List the sentences of an article: tied to a claim, marked or open, and suggested or not',
    action: 'article.read',
    query: z.object({
      status: GalleyItem.shape.status.optional(),
      cursor: z.coerce.number().int().nonnegative().optional(),
      limit: limitUpTo(1000),
    }),
    answer: GalleyPage,
  },
  ({ context, params, query: { cursor, ...page } }) =>
    getGalley(context, { ...page, articleId: params.id, from: cursor }),
);
