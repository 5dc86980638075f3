import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { Source } from '@/lib/domain/source/source';
import { apiRoute } from '@/lib/http/route';
import { suggestSources } from '@/lib/services/sources/suggest-sources';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/sources/suggestions',
    summary:
      'Suggest sources to cite in an article, twelve at most: by words, or without any those it cites already',
    action: 'source.read',
    query: z.object({ articleId: Id, q: z.string().max(500).optional() }),
    answer: z.object({ items: z.array(Source) }),
  },
  async ({ context, query: { articleId, q = '' } }) => ({
    items: await suggestSources(context, { articleId, query: q }),
  }),
);
