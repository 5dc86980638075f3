import { Link } from '@/components/ui/link';
import { formatWords, listedFormats, listedScriptFormats } from '@/lib/domain/report/format-words';
import type { ReportFormat } from '@/lib/domain/report/report';

/** A report of more claims keeps whoever downloads it waiting. */
const MANY_CLAIMS = 200;

/**
 * @param base the address that a format's name is added to, without a slash at its end
 * @param claims how many the report has, where that is known
 */
export function DownloadLinks({ base, claims = 0 }: { base: string; claims?: number }) {
  return (
    <div>
      {claims > MANY_CLAIMS && (
        <p className="mb-2 text-muted">
          With {claims.toLocaleString('en')} claims, a PDF, a Word document or a workbook takes up
          to a minute to make: the download begins when it is there.
        </p>
      )}
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">Report</dt>
        <dd>
          <Files label="Download" formats={listedFormats} base={base} layout="" />
        </dd>
        <dt className="font-semibold">Annotated script</dt>
        <dd>
          <Files
            label="Download the annotated script"
            formats={listedScriptFormats}
            base={base}
            layout="?layout=script"
            of="of the annotated script"
          />
        </dd>
      </dl>
    </div>
  );
}

function Files(props: {
  label: string;
  formats: readonly ReportFormat[];
  base: string;
  layout: string;
  /** What tells the links of two lists apart where they are read out. */
  of?: string;
}) {
  return (
    <ul aria-label={props.label} className="flex flex-wrap gap-x-4 gap-y-1">
      {props.formats.map((format) => (
        <li key={format}>
          <Link href={`${props.base}/${format}${props.layout}`} download>
            {formatWords[format]}
            {props.of && <span className="sr-only"> {props.of}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
