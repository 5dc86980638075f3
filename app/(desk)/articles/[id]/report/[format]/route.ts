import { notFound } from 'next/navigation';
import { requireContext } from '@/lib/auth/session';
import { Id } from '@/lib/domain/identity';
import { ReportFormat, ReportLayout } from '@/lib/domain/report/report';
import { downloadOf } from '@/lib/http/download';
import { problemResponse } from '@/lib/http/problem-response';
import { previewReport } from '@/lib/services/reports/preview-report';
import { printReport } from '@/lib/services/reports/print-report';

type Segment = { params: Promise<{ id: string; format: string }> };

/** The report as it would be published now, as a file. */
export async function GET(request: Request, { params }: Segment): Promise<Response> {
  const { id, format } = await params;
  const context = await requireContext();
  const known = ReportFormat.safeParse(format);
  const asked = new URL(request.url).searchParams.get('layout') ?? undefined;
  const layout = ReportLayout.default('report').safeParse(asked);
  if (!known.success || !layout.success || !Id.safeParse(id).success) notFound();
  const report = await previewReport(context, id);
  return await printReport(report, known.data, layout.data).then(downloadOf, problemResponse);
}
