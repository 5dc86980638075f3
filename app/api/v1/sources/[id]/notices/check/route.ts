import { Source } from '@/lib/domain/source/source';
import { apiRoute } from '@/lib/http/route';
import { checkNotices } from '@/lib/services/sources/check-notices';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/sources/{id}/notices/check',
    summary: 'Ask the register what was published on a source afterwards, such as a retraction',
    action: 'source.edit',
    isRepeatable: true,
    answer: Source,
    errors: ['lookup_failed', 'stale_version'],
  },
  ({ context, params }) => checkNotices(context, { id: params.id }),
);
