import { publicPage } from '@/lib/domain/report/public/public-page';
import { HTML, publicAnswer } from '@/lib/http/public-answer';
import { toNewest } from '@/lib/http/to-newest';
import { openReport } from '@/lib/services/reports/read-reports';

type Segment = { params: Promise<{ slug: string }> };

/** A published report as a page, open to all. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const { slug } = await params;
  const published = await openReport(slug);
  if (!published) return toNewest(request, slug);
  return publicAnswer(request, { mediaType: HTML, body: publicPage(published) });
}
