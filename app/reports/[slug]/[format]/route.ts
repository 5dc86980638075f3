import { ReportFormat, ReportLayout } from '@/lib/domain/report/report';
import { problemResponse } from '@/lib/http/problem-response';
import { notModified, publicAnswer, weakTag } from '@/lib/http/public-answer';
import { toNewest } from '@/lib/http/to-newest';
import { printPublished } from '@/lib/services/reports/print-report';
import { openReport } from '@/lib/services/reports/read-reports';
import { version } from '@/package.json';

type Segment = { params: Promise<{ slug: string; format: string }> };

/** A published report as a file, open to all. Nothing is printed for whoever has it already. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const { slug, format } = await params;
  const known = ReportFormat.safeParse(format);
  const layout = layoutOf(request);
  if (!known.success || !layout.success) {
    return new Response('There is no such format or layout.', { status: 404 });
  }
  const published = await openReport(slug);
  if (!published) return toNewest(request, slug, `/${known.data}${new URL(request.url).search}`);
  // What is printed is a function of these.
  const etag = weakTag([published.contentSha256, known.data, layout.data, version].join(' '));
  const unchanged = notModified(request, etag);
  if (unchanged) return unchanged;
  return await printPublished(published, known.data, layout.data).then(
    ({ mediaType, fileName, body }) => publicAnswer(request, { mediaType, fileName, body, etag }),
    problemResponse,
  );
}

const layoutOf = (request: Request) =>
  ReportLayout.default('report').safeParse(
    new URL(request.url).searchParams.get('layout') ?? undefined,
  );
