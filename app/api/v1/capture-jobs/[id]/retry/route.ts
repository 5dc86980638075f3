import { Capturing } from '@/lib/domain/job/capturing';
import { apiRoute } from '@/lib/http/route';
import { retryCapture } from '@/lib/services/captures/change-capturing';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/capture-jobs/{id}/retry',
    summary: 'Try a copy again that failed',
    action: 'source.capture',
    answer: Capturing,
    status: 202,
    errors: ['transition_refused'],
  },
  ({ context, params }) => retryCapture(context, { id: params.id }),
);
