import { currentContext } from '@/lib/auth/session';
import { problemResponse } from '@/lib/http/problem-response';
import { watchCapturings } from '@/lib/services/captures/get-capture';

/** How far some copies are: asked for again and again by a page that shows them. */
export async function GET(request: Request): Promise<Response> {
  try {
    const ids = new URL(request.url).searchParams.get('ids')?.split(',') ?? [];
    const items = await watchCapturings(await currentContext(), { ids });
    return Response.json({ items }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return problemResponse(error);
  }
}
