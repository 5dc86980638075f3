import { ratingOf } from '@/lib/domain/assessment/scales';
import { evidenceLinesReasons, evidenceLinesWords } from '@/lib/domain/report/evidence-lines';
import { citationLine } from '@/lib/domain/report/formats/citation-line';
import { type Cell, csvOf } from '@/lib/domain/report/formats/csv-writer';
import type { Report, ReportClaim } from '@/lib/domain/report/report';
import { kindWords, priorityWords, UNSETTLED } from '@/lib/domain/report/words';

const columns: readonly { head: string; cell: (claim: ReportClaim, report: Report) => Cell }[] = [
  { head: 'Number', cell: ({ number }) => number },
  { head: 'Claim', cell: ({ wording }) => wording },
  { head: 'Claimant', cell: ({ claimant }) => claimant },
  { head: 'Kind', cell: ({ kind }) => kindWords[kind] },
  { head: 'Priority', cell: ({ priority }) => priorityWords[priority] },
  {
    head: 'Verdict',
    cell: ({ verdict }, { scale }) => (verdict ? ratingOf(scale, verdict.rating).label : UNSETTLED),
  },
  { head: 'Reason', cell: ({ verdict }) => verdict?.reason ?? null },
  {
    head: 'Words of the article',
    cell: ({ passages }) => lines(passages.map(({ exact }) => exact)),
  },
  {
    head: 'Citations',
    cell: ({ citations }, report) =>
      lines(citations.map((citation) => citationLine(report, citation))),
  },
  { head: 'Reviewers', cell: ({ reviewers }) => lines(reviewers) },
  { head: 'Settled', cell: ({ verdict }) => verdict?.settledAt.slice(0, 10) ?? null },
  {
    head: 'Independent lines of evidence',
    cell: ({ evidenceLines: told }) =>
      told && lines([evidenceLinesWords(told), ...evidenceLinesReasons(told)]),
  },
];

/** One row a claim. A cell that holds several things holds a line for each. */
export const printCsv = (report: Report): string =>
  csvOf([
    columns.map(({ head }) => head),
    ...report.claims.map((claim) => columns.map(({ cell }) => cell(claim, report))),
  ]);

const lines = (texts: readonly string[]) => texts.join('\n');
