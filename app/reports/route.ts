import { publicList } from '@/lib/domain/report/public/public-page';
import { HTML, publicAnswer } from '@/lib/http/public-answer';
import { listOpenReports } from '@/lib/services/reports/open-reports';

export const dynamic = 'force-dynamic';

/** What the desk has published, open to all. */
export async function GET(request: Request): Promise<Response> {
  const { name, reports } = await listOpenReports('newest', 500);
  const listed = reports.map(({ article, ...report }) => ({ ...report, title: article.title }));
  return publicAnswer(request, { mediaType: HTML, body: publicList(name, listed) });
}
