import { ReportFormat } from '@/lib/domain/report/report';
import { downloadOf } from '@/lib/http/download';
import { openReport, printReport } from '@/lib/services/reports/read-reports';

type Segment = { params: Promise<{ slug: string; format: string }> };

/** A published report as a file, open to all. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const { slug, format } = await params;
  const known = ReportFormat.safeParse(format);
  const published = known.success ? await openReport(slug) : null;
  if (!known.success || !published) {
    return new Response('There is no such report or format.', { status: 404 });
  }
  return downloadOf(printReport(published.report, known.data));
}
