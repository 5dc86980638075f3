import { Link } from '@/components/ui/link';
import type { ReportFormat } from '@/lib/domain/report/report';

const words: Record<ReportFormat, string> = {
  html: 'HTML file',
  pdf: 'PDF',
  docx: 'Word document',
  xlsx: 'Excel workbook',
  md: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
  claimreview: 'ClaimReview',
};

/** @param base the address that a format's name is added to, without a slash at its end */
export function DownloadLinks({ base }: { base: string }) {
  return (
    <ul aria-label="Download" className="flex flex-wrap gap-x-4 gap-y-1">
      {(
        [
          'pdf',
          'docx',
          'html',
          'xlsx',
          'md',
          'csv',
          'json',
          'claimreview',
        ] as const satisfies ReportFormat[]
      ).map((format) => (
        <li key={format}>
          <Link href={`${base}/${format}`} download>
            {words[format]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
