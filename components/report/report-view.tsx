import { reportBody, reportStyles } from '@/lib/domain/report/formats/html';
import type { Report } from '@/lib/domain/report/report';

/** The report as its own HTML format prints it, inside a page. */
export function ReportView({ report }: { report: Report }) {
  return (
    <>
      <style>{reportStyles}</style>
      <div
        className="report"
        lang={report.article.language}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: printed by our own format, which lets no markup of a writer through
        dangerouslySetInnerHTML={{ __html: reportBody(report) }}
      />
    </>
  );
}
