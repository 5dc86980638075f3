import { publicPage } from '@/lib/domain/report/public/public-page';
import { HTML, printed, publicAnswer } from '@/lib/http/public-answer';
import { toNewest } from '@/lib/http/to-newest';
import { keptUntilWritten } from '@/lib/services/kept-answers';
import { openReport } from '@/lib/services/reports/read-reports';

type Segment = { params: Promise<{ slug: string }> };

/** A published report as a page, open to all. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const { slug } = await params;
  const print = async () => {
    const published = await openReport(slug);
    return published && printed(HTML, publicPage(published));
  };
  const page = await keptUntilWritten(`/reports/${slug}`, print, { unseenMs: 1_000 });
  return page ? publicAnswer(request, page) : toNewest(request, slug);
}
