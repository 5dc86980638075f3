import { jsonFeed } from '@/lib/domain/report/public/feeds';
import { publicAnswer } from '@/lib/http/public-answer';
import { listOpenReports } from '@/lib/services/reports/open-reports';

export const dynamic = 'force-dynamic';

/** Reports and corrections as JSON Feed, the newest fifty, open to all. */
export async function GET(request: Request): Promise<Response> {
  const body = jsonFeed(await listOpenReports('all', 50));
  return publicAnswer(request, { mediaType: 'application/feed+json; charset=utf-8', body });
}
