import { CitedWords } from '@/lib/domain/source/cited-words';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { getCapture, listCitationsOnCapture } from '@/lib/services/captures/get-capture';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/captures/{id}/citations',
    summary:
      'List the citations that rest on words of a copy, in the order of its text; 200 at most',
    action: 'source.read',
    query: ShortListQuery,
    answer: listOf(CitedWords),
  },
  async ({ context, params, query }) => {
    const { id } = await getCapture(context, params.id);
    const cited = await listCitationsOnCapture(context, id);
    return pageOf(cited, query, ({ citationId }) => citationId);
  },
);
