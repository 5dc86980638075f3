import { currentContext } from '@/lib/auth/session';
import { problemResponse } from '@/lib/http/problem-response';
import { watchVisitings } from '@/lib/services/visits/change-visiting';

/** How far some visits are: asked for again and again by a page that shows them. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ids = new URL(request.url).searchParams.get('ids')?.split(',') ?? [];
    const items = await watchVisitings(await currentContext(), { ids });
    return Response.json({ items }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return problemResponse(error);
  }
}
