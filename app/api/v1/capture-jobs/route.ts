import { Id } from '@/lib/domain/identity';
import { Capturing } from '@/lib/domain/job/capturing';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listOpenCapturings } from '@/lib/services/captures/get-capture';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/capture-jobs',
    summary:
      'List the copies of a source that are under way or failed, the latest first; ten at most',
    action: 'source.read',
    query: ShortListQuery.extend({ sourceId: Id }),
    answer: listOf(Capturing),
  },
  async ({ context, query: { sourceId, ...query } }) =>
    pageOf(await listOpenCapturings(context, sourceId), query, ({ id }) => id),
);
