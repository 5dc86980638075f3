import { CheckImport } from '@/lib/domain/job/check-import';
import { apiRoute } from '@/lib/http/route';
import { cancelCheckImport } from '@/lib/services/prior-checks/change-check-import';
import { getCheckImport } from '@/lib/services/prior-checks/list-check-imports';

const path = '/api/v1/prior-checks/imports/{id}';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'See how far an import of prior checks is',
    action: 'source.read',
    answer: CheckImport,
  },
  ({ context, params }) => getCheckImport(context, params.id),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Cancel an import of prior checks; nothing is left of it',
    action: 'source.add',
    answer: CheckImport,
    errors: ['transition_refused'],
  },
  ({ context, params }) => cancelCheckImport(context, { id: params.id }),
);
