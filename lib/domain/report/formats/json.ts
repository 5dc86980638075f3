import { Report } from '@/lib/domain/report/report';

/**
 * The Report value as JSON, two spaces deep, its keys in the order of the schema (those of a CSL item
 * that the schema does not know: by name). Reading it back gives an equal value, and printing that
 * gives the same bytes.
 * A coverage that a report of old does not have is not printed, so that its bytes stay the same.
 * @throws ZodError when the value is no report.
 */
export function printJson(report: Report): string {
  const references = report.references.map((reference) => ({
    ...reference,
    csl: sortedByName(reference.csl),
  }));
  const printed = Report.parse({ ...report, references });
  const content = { ...printed, coverage: printed.coverage ?? undefined };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function sortedByName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByName);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => Number(a > b) - Number(a < b));
  return Object.fromEntries(entries.map(([key, part]) => [key, sortedByName(part)]));
}
