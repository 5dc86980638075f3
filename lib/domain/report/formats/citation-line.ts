import {
  citationBasisWords,
  citationCheckWords,
  citationPresenceWords,
} from '@/lib/domain/report/formats/basis';
import type { Report, ReportCitation } from '@/lib/domain/report/report';
import { stanceWords, warningsOf } from '@/lib/domain/report/words';

/** The source of a citation; its number is its place in the bibliography. */
export const sourceOf = ({ references }: Report, { reference }: ReportCitation) =>
  references[reference - 1]?.number === reference
    ? references[reference - 1]
    : references.find(({ number }) => number === reference);

/** All that is told of a citation in one line of plain text. */
export function citationLine(report: Report, citation: ReportCitation): string {
  const { reference, stance, quote, locator, note } = citation;
  const source = sourceOf(report, citation);
  return [
    `[${reference}] ${stanceWords[stance]}: ${source?.formatted ?? ''}`,
    ...(source ? warningsOf(source) : []),
    locator,
    quote && `“${quote}”`,
    citationBasisWords(citation),
    citationPresenceWords(citation),
    citationCheckWords(citation),
    note,
  ]
    .filter(Boolean)
    .join('; ');
}
