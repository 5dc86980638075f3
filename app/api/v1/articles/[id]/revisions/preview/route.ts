import { RevisionInput, RevisionPreview } from '@/lib/domain/article/revision';
import { apiRoute } from '@/lib/http/route';
import { previewRevision } from '@/lib/services/articles/preview-revision';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles/{id}/revisions/preview',
    summary: 'See what a next text would do to the claims of an article; nothing is saved',
    action: 'article.edit',
    body: RevisionInput,
    answer: RevisionPreview,
    isRepeatable: true,
  },
  ({ context, params, body }) => previewRevision(context, { ...body, id: params.id }),
);
