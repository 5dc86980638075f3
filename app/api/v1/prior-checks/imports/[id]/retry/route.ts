import { CheckImport } from '@/lib/domain/job/check-import';
import { apiRoute } from '@/lib/http/route';
import { retryCheckImport } from '@/lib/services/prior-checks/change-check-import';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/prior-checks/imports/{id}/retry',
    summary: 'Try an import of prior checks again that failed',
    action: 'source.add',
    answer: CheckImport,
    status: 202,
    errors: ['transition_refused'],
  },
  ({ context, params }) => retryCheckImport(context, { id: params.id }),
);
