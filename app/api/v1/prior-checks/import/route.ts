import { apiRoute } from '@/lib/http/route';
import {
  importPriorChecks,
  PriorChecksImport,
  PriorChecksInput,
} from '@/lib/services/prior-checks/import-prior-checks';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/prior-checks/import',
    summary: 'Take in others’ fact-checks: a ClaimReview feed, a page, or a search like Google’s',
    action: 'source.add',
    body: PriorChecksInput,
    answer: PriorChecksImport,
    status: 201,
    errors: ['lookup_failed'],
  },
  ({ context, body }) => importPriorChecks(context, body),
);
