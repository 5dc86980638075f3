import { ManagedScale, NewScale } from '@/lib/domain/assessment/scale-form';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { addScale, listAllScales } from '@/lib/services/desk/rating-scales';

const path = '/api/v1/rating-scales';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the rating scales that an article can be checked on',
    action: 'desk.read',
    query: ShortListQuery,
    answer: listOf(ManagedScale),
  },
  async ({ context, query }) => {
    const scales = await listAllScales(context);
    return pageOf(
      scales.filter(({ isRetired }) => !isRetired),
      query,
      ({ id }) => id,
    );
  },
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
