import { currentContext } from '@/lib/auth/session';
import type { Found } from '@/lib/domain/search/search';
import { problemResponse } from '@/lib/http/problem-response';
import { MOST_TYPED, searchDesk } from '@/lib/services/search/search-desk';

/** What is found while somebody types into the box at the top of the desk. */
export async function GET(request: Request): Promise<Response> {
  try {
    const query = new URL(request.url).searchParams.get('q') ?? '';
    const found: Found = await searchDesk(await currentContext(), {
      query: query.slice(0, MOST_TYPED),
      limit: 4,
    });
    return Response.json(found, { headers: { 'cache-control': 'private, no-store' } });
  } catch (error) {
    return problemResponse(error);
  }
}
