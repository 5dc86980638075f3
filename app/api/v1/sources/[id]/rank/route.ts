import { RankInput, Source } from '@/lib/domain/source/source';
import { apiRoute } from '@/lib/http/route';
import { rankSource } from '@/lib/services/sources/rank-source';

export const PUT = apiRoute(
  {
    method: 'PUT',
    path: '/api/v1/sources/{id}/rank',
    summary: 'Say how far the desk trusts a source; a deprecated one needs a reason',
    action: 'source.rank',
    ifMatch: true,
    body: RankInput,
    answer: Source,
    errors: ['already_done'],
  },
  ({ context, params, version, body }) =>
    rankSource(context, { ...body, id: params.id, expectedVersion: version }),
);
