import { MOST_IN_SITEMAP, sitemap } from '@/lib/domain/report/public/feeds';
import { publicAnswer } from '@/lib/http/public-answer';
import { listOpenReports } from '@/lib/services/reports/open-reports';

export const dynamic = 'force-dynamic';

/** Where what is published is, for search engines, open to all. */
export async function GET(request: Request): Promise<Response> {
  const body = sitemap(await listOpenReports('newest', MOST_IN_SITEMAP));
  return publicAnswer(request, { mediaType: 'application/xml; charset=utf-8', body });
}
