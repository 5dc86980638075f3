import { currentContext } from '@/lib/auth/session';
import type { Job } from '@/lib/domain/job/job';
import { problemResponse } from '@/lib/http/problem-response';
import type { Context } from '@/lib/services/context';

type Watch = (context: Context, input: { ids: string[] }) => Promise<readonly Job[]>;

/** A route that says how far some jobs are: asked for again and again by a page that shows them. */
export const progressRoute =
  (watch: Watch) =>
  async (request: Request): Promise<Response> => {
    try {
      const ids = new URL(request.url).searchParams.get('ids')?.split(',') ?? [];
      const items = await watch(await currentContext(), { ids });
      return Response.json({ items }, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      return problemResponse(error);
    }
  };
