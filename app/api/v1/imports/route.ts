import { z } from 'zod';
import { MAX_SOURCE_BODY_BYTES, SourceBody, sourceOf } from '@/app/api/v1/imports/source-body';
import { Id } from '@/lib/domain/identity';
import { ArticleReading } from '@/lib/domain/job/article-reading';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listImports } from '@/lib/services/imports/list-imports';
import { startImport } from '@/lib/services/imports/start-imports';

const path = '/api/v1/imports';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the imports, the newest first, without what was read',
    action: 'article.import',
    query: z.object({ cursor: Id.optional(), limit: limitUpTo(100) }),
    answer: listOf(ArticleReading),
  },
  ({ context, query: { cursor, ...page } }) => listImports(context, { ...page, after: cursor }),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Read an article from a text, an address or a file, in the background',
    action: 'article.import',
    body: SourceBody,
    bodyLimit: MAX_SOURCE_BODY_BYTES,
    answer: ArticleReading,
    status: 202,
    errors: ['not_found'],
  },
  ({ context, body }) => {
    const { ratingScale, revisesId } = body;
    return startImport(context, { ...sourceOf(body), ratingScale, revisesId });
  },
);
