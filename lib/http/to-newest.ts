import { publicNotFound } from '@/lib/domain/report/public/public-page';
import { HTML, publicAnswer } from '@/lib/http/public-answer';
import { newestSlugOf } from '@/lib/services/reports/open-reports';

/**
 * Where no report has that name: an address without a number leads to the newest report of the article,
 * any other to nothing.
 * @param rest what comes after the slug, with its slash
 */
export async function toNewest(request: Request, stem: string, rest = ''): Promise<Response> {
  const slug = await newestSlugOf(stem);
  if (slug === null) {
    return publicAnswer(request, { mediaType: HTML, body: publicNotFound(), status: 404 });
  }
  const headers = { location: `/reports/${slug}${rest}`, 'cache-control': 'public, no-cache' };
  return new Response(null, { status: 307, headers });
}
