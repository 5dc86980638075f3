import { Report, type ReportCitation, type ReportReference } from '@/lib/domain/report/report';

/**
 * The Report value as JSON, two spaces deep, its keys in the order of the schema (those of a CSL item
 * that the schema does not know: by name). Reading it back gives an equal value, and printing that
 * gives the same bytes: what a report of old does not say is not printed where it means the same.
 * @throws ZodError when the value is no report.
 */
export function printJson(report: Report): string {
  const references = report.references.map((reference) => ({
    ...reference,
    csl: sortedByName(reference.csl),
  }));
  const whole = Report.parse({ ...report, references });
  const claims = whole.claims.map((claim) => ({
    ...claim,
    citations: claim.citations.map(shortCitation),
    evidenceLines: claim.evidenceLines ?? undefined,
  }));
  const coverage = whole.coverage ?? undefined;
  const printed = { ...whole, claims, coverage, references: whole.references.map(shortReference) };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

const shortCitation = ({
  withoutQuote,
  personCheck,
  presence,
  copy,
  ...citation
}: ReportCitation) => ({
  ...citation,
  ...(withoutQuote === null ? {} : { withoutQuote }),
  ...(personCheck === null ? {} : { personCheck }),
  ...(presence === null ? {} : { presence }),
  ...(copy === null ? {} : { copy }),
});

/** Without what is so unless told: reports of before there were ranks or notices keep their bytes. */
function shortReference({ rank, rankReason, notices, ...reference }: ReportReference) {
  return {
    ...reference,
    ...(rank === 'normal' ? {} : { rank }),
    ...(rankReason === null ? {} : { rankReason }),
    ...(notices.length === 0 ? {} : { notices }),
  };
}

function sortedByName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByName);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => Number(a > b) - Number(a < b));
  return Object.fromEntries(entries.map(([key, part]) => [key, sortedByName(part)]));
}
