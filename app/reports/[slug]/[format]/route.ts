import { ReportFormat, ReportLayout } from '@/lib/domain/report/report';
import { downloadFor } from '@/lib/http/download';
import { problemResponse } from '@/lib/http/problem-response';
import { printPublished } from '@/lib/services/reports/print-report';
import { openReport } from '@/lib/services/reports/read-reports';

type Segment = { params: Promise<{ slug: string; format: string }> };

/** A published report as a file, open to all. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const { slug, format } = await params;
  const known = ReportFormat.safeParse(format);
  const layout = layoutOf(request);
  const published = known.success && layout.success ? await openReport(slug) : null;
  if (!known.success || !layout.success || !published) {
    return new Response('There is no such report, format or layout.', { status: 404 });
  }
  return await printPublished(published, known.data, layout.data).then(
    (file) => downloadFor(request, file),
    problemResponse,
  );
}

const layoutOf = (request: Request) =>
  ReportLayout.default('report').safeParse(
    new URL(request.url).searchParams.get('layout') ?? undefined,
  );
