import { CitationWithSource } from '@/lib/domain/source/citation';
import { apiRoute } from '@/lib/http/route';
import { restoreCitation } from '@/lib/services/sources/retire-citation';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/citations/{id}/restore',
    summary: 'Put a retired citation back on its claim',
    action: 'citation.edit',
    ifMatch: true,
    answer: CitationWithSource,
    errors: ['already_done', 'source_retired', 'transition_refused'],
  },
  ({ context, params, version }) =>
    restoreCitation(context, { id: params.id, expectedVersion: version }),
);
