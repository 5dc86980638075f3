import { Link } from '@/components/ui/link';
import { BibliographyFormat, bibliographyFormats } from '@/lib/domain/source/bibliography-format';

type Props = {
  /** What the links come after: “Save this list as”. */
  lead: string;
  /** Which sources: as the export asks for them. */
  query: Record<string, string>;
};

/** Sources as a file, one link for each format. */
export function BibliographyLinks({ lead, query }: Props) {
  return (
    <div className="mt-6 flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem]">
      <span className="text-muted">{lead}</span>
      <ul aria-label={lead} className="flex flex-wrap gap-x-4 gap-y-1">
        {BibliographyFormat.options.map((format) => (
          <li key={format}>
            <Link href={`/sources/export?${new URLSearchParams({ ...query, format })}`} download>
              {bibliographyFormats[format].label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
