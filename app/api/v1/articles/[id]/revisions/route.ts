import { RevisedArticle, RevisionHeading, RevisionInput } from '@/lib/domain/article/revision';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listRevisions } from '@/lib/services/articles/read-revisions';
import { reviseArticle } from '@/lib/services/articles/revise-article';

const path = '/api/v1/articles/{id}/revisions';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the texts that an article has had, the newest first',
    action: 'article.read',
    query: ShortListQuery,
    answer: listOf(RevisionHeading),
  },
  async ({ context, params, query }) =>
    pageOf(await listRevisions(context, params.id), query, ({ number }) => number),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Save the next text of an article and find its claims in it again',
    action: 'article.edit',
    ifMatch: true,
    body: RevisionInput,
    answer: RevisedArticle,
    status: 201,
    errors: ['already_done', 'too_large'],
  },
  ({ context, params, version, body }) =>
    reviseArticle(context, { ...body, id: params.id, expectedVersion: version }),
);
