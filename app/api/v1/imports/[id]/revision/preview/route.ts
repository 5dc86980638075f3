import { z } from 'zod';
import { RevisionPreview } from '@/lib/domain/article/revision';
import { Id } from '@/lib/domain/identity';
import { apiRoute } from '@/lib/http/route';
import { previewByImport } from '@/lib/services/imports/revise-by-import';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/imports/{id}/revision/preview',
    summary: 'See what what was read would do to the claims of an article, as its next text',
    action: 'article.edit',
    query: z.object({ articleId: Id }),
    answer: RevisionPreview,
    errors: ['transition_refused'],
  },
  async ({ context, params, query: { articleId } }) =>
    (await previewByImport(context, { id: params.id, articleId })).preview,
);
