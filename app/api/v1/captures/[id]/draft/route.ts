import { CslDraft } from '@/lib/domain/source/csl-draft';
import { apiRoute } from '@/lib/http/route';
import { getCapture } from '@/lib/services/captures/get-capture';
import { proposeFromCapture } from '@/lib/services/captures/propose-from-capture';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/captures/{id}/draft',
    summary: 'Read what a copy says of the work it is of, as a draft of its CSL-JSON item',
    action: 'source.edit',
    answer: CslDraft,
    errors: ['object_missing', 'object_altered', 'object_store_failed'],
  },
  async ({ context, params: { id } }) => {
    const { sourceId } = await getCapture(context, id);
    return await proposeFromCapture(context, { sourceId, captureId: id });
  },
);
