import { atomFeed } from '@/lib/domain/report/public/feeds';
import { publicAnswer } from '@/lib/http/public-answer';
import { listOpenReports } from '@/lib/services/reports/open-reports';

export const dynamic = 'force-dynamic';

/** Reports and corrections as Atom, the newest fifty, open to all. */
export async function GET(request: Request): Promise<Response> {
  const body = atomFeed(await listOpenReports('all', 50));
  return publicAnswer(request, { mediaType: 'application/atom+xml; charset=utf-8', body });
}
