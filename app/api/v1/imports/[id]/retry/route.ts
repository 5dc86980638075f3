import { ArticleReading } from '@/lib/domain/job/article-reading';
import { apiRoute } from '@/lib/http/route';
import { retryImport } from '@/lib/services/imports/change-import';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/imports/{id}/retry',
    summary: 'Try an import again that failed',
    action: 'article.import',
    answer: ArticleReading,
    status: 202,
    errors: ['transition_refused'],
  },
  ({ context, params }) => retryImport(context, { id: params.id }),
);
