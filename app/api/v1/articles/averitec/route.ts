import { AveritecImport, AveritecInput } from '@/lib/domain/averitec/averitec-import';
import { MAX_FILE_BYTES } from '@/lib/domain/job/article-reading';
import { apiRoute } from '@/lib/http/route';
import { importAveritec } from '@/lib/services/articles/import-averitec';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/articles/averitec',
    summary:
      'Take in a file in AVeriTeC’s format as an article with its claims, sources and citations: all of it, or nothing',
    action: 'article.import',
    body: AveritecInput,
    bodyLimit: MAX_FILE_BYTES,
    answer: AveritecImport,
    status: 201,
    errors: ['already_done', 'source_retired'],
  },
  ({ context, body }) => importAveritec(context, body),
);
