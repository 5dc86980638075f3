import { PreparedFiles } from '@/components/report/prepared-files';
import { formatWords, listedFormats, listedScriptFormats } from '@/lib/domain/report/format-words';
import { printSteps } from '@/lib/domain/report/print-steps';
import type { ReportFormat } from '@/lib/domain/report/report';

/** A report of more claims keeps whoever downloads it waiting. */
const MANY_CLAIMS = 200;

type Props = {
  /** The address that a format's name is added to, without a slash at its end. */
  base: string;
  /** The address that tells how far a file is, which `file` and `layout` are added to. */
  progress: string;
  /** How many the report has, where that is known. */
  claims?: number;
};

export function DownloadLinks({ base, progress, claims = 0 }: Props) {
  return (
    <div>
      {claims > MANY_CLAIMS && (
        <noscript>
          <p className="mb-2 text-muted">
            With {claims.toLocaleString('en')} claims, a PDF, a Word document or a workbook takes up
            to a minute to make: the download begins when it is there.
          </p>
        </noscript>
      )}
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">Report</dt>
        <dd className="min-w-0">
          <PreparedFiles
            label="Download"
            files={listedFormats.map((format) => ({
              href: `${base}/${format}`,
              name: formatWords[format],
              progress: progressOf(progress, format, 'report'),
            }))}
          />
        </dd>
        <dt className="font-semibold">Annotated script</dt>
        <dd className="min-w-0">
          <PreparedFiles
            label="Download the annotated script"
            files={listedScriptFormats.map((format) => ({
              href: `${base}/${format}?layout=script`,
              name: formatWords[format],
              of: 'of the annotated script',
              progress: progressOf(progress, format, 'script'),
            }))}
          />
        </dd>
      </dl>
    </div>
  );
}

/** None for a format that is there at once. */
const progressOf = (progress: string, file: ReportFormat, layout: string): string | undefined =>
  printSteps[file] &&
  `${progress}${progress.includes('?') ? '&' : '?'}file=${file}&layout=${layout}`;
