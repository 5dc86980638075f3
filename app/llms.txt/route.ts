import { llms } from '@/lib/domain/report/public/guides';
import { publicAnswer } from '@/lib/http/public-answer';
import { listOpenReports } from '@/lib/services/reports/open-reports';

export const dynamic = 'force-dynamic';

/** What is published, for language models, open to all. */
export async function GET(request: Request): Promise<Response> {
  const body = llms(await listOpenReports('newest', 500));
  return publicAnswer(request, { mediaType: 'text/markdown; charset=utf-8', body });
}
