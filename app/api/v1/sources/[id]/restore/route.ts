import { z } from 'zod';
import { Source } from '@/lib/domain/source/source';
import { apiRoute } from '@/lib/http/route';
import { restoreSource } from '@/lib/services/sources/retire-source';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/sources/{id}/restore',
    summary: 'Bring a retired source back into use',
    action: 'source.retire',
    ifMatch: true,
    query: z.object({
      distinct: z.stringbool().optional().describe('True once the one alike was looked at.'),
    }),
    answer: Source,
    errors: ['already_done', 'duplicate_source'],
  },
  ({ context, params, version, query }) =>
    restoreSource(context, { id: params.id, expectedVersion: version, ...query }),
);
