import { Capturing } from '@/lib/domain/job/capturing';
import { apiRoute } from '@/lib/http/route';
import { cancelCapture } from '@/lib/services/captures/change-capturing';
import { getCapturing } from '@/lib/services/captures/get-capture';

const path = '/api/v1/capture-jobs/{id}';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'See how far the making of a copy is',
    action: 'source.read',
    answer: Capturing,
  },
  ({ context, params }) => getCapturing(context, params.id),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Cancel the making of a copy',
    action: 'source.capture',
    answer: Capturing,
    errors: ['transition_refused'],
  },
  ({ context, params }) => cancelCapture(context, { id: params.id }),
);
