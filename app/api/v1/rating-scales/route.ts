import { RatingScale } from '@/lib/domain/assessment/rating-scale';
import { listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { getDesk } from '@/lib/services/desk/get-desk';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/rating-scales',
    summary: 'List the rating scales that an article can be checked on',
    action: 'desk.read',
    answer: listOf(RatingScale),
  },
  async ({ context }) => ({ items: (await getDesk(context)).scales, nextCursor: null }),
);
