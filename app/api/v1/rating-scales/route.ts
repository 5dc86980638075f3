import { ManagedScale, NewScale } from '@/lib/domain/assessment/scale-form';
import { listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { addScale, listAllScales } from '@/lib/services/desk/rating-scales';

const path = '/api/v1/rating-scales';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the rating scales that an article can be checked on',
    action: 'desk.read',
    answer: listOf(ManagedScale),
  },
  async ({ context }) => ({
    items: (await listAllScales(context)).filter(({ isRetired }) => !isRetired),
    nextCursor: null,
  }),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Add a rating scale of the desk’s own',
    action: 'desk.manage',
    body: NewScale,
    answer: ManagedScale,
    status: 201,
  },
  ({ context, body }) => addScale(context, body),
);
