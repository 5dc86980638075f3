import { ArticleReading, OpenedImport } from '@/lib/domain/job/article-reading';
import { apiRoute } from '@/lib/http/route';
import { cancelImport } from '@/lib/services/imports/change-import';
import { getImport } from '@/lib/services/imports/get-import';

const path = '/api/v1/imports/{id}';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'See how far an import is, and what was read once it is ready',
    action: 'article.import',
    answer: OpenedImport,
  },
  ({ context, params }) => getImport(context, params.id),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Cancel an import; what was brought and read is gone',
    action: 'article.import',
    answer: ArticleReading,
    errors: ['transition_refused'],
  },
  ({ context, params }) => cancelImport(context, { id: params.id }),
);
