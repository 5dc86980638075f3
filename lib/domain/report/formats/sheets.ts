import { missingWords } from '@/lib/domain/assessment/method-words';
import { ratingOf } from '@/lib/domain/assessment/scales';
import { coverageWords } from '@/lib/domain/claim/galley/coverage';
import { evidenceLinesReasons, evidenceLinesWords } from '@/lib/domain/report/evidence-lines';
import {
  citationBasisWords,
  citationCheckWords,
  citationPresenceWords,
} from '@/lib/domain/report/formats/basis';
import { sourceOf } from '@/lib/domain/report/formats/citation-line';
import type { Report, ReportCitation, ReportClaim } from '@/lib/domain/report/report';
import { summaryOf } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';
import {
  directionOf,
  kindWords,
  priorityWords,
  stanceWords,
  tierWords,
  UNSETTLED,
  warningsOf,
} from '@/lib/domain/report/words';

/** A text is a text, whatever it begins with; a day is written YYYY-MM-DD. */
export type SheetCell = string | number | { day: string } | null;

export type Sheet = {
  name: string;
  direction: 'ltr' | 'rtl';
  /** Widths in characters, as spreadsheets count them. */
  columns: readonly { head: string; width: number }[];
  rows: readonly (readonly SheetCell[])[];
};

type Column<Row> = { head: string; width: number; cell: (row: Row, report: Report) => SheetCell };
type Cited = { claim: ReportClaim; citation: ReportCitation };

/** The report as a workbook: its claims, what they rest on, and what it is. */
export function sheetsOf(report: Report): Sheet[] {
  const cited = report.claims.flatMap((claim) =>
    claim.citations.map((citation) => ({ claim, citation })),
  );
  return [
    tableOf('Claims', report, claimColumns, report.claims),
    tableOf('Citations', report, citationColumns, cited),
    {
      name: 'About the report',
      direction: directionOf(report.article.language),
      columns: [
        { head: 'What', width: 26 },
        { head: 'Value', width: 90 },
      ],
      rows: aboutRows(report).filter(([, value]) => value !== null && value !== ''),
    },
  ];
}

const tableOf = <Row>(
  name: string,
  report: Report,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Sheet => ({
  name,
  direction: directionOf(report.article.language),
  columns: columns.map(({ head, width }) => ({ head, width })),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row, report))),
});

const claimColumns: readonly Column<ReportClaim>[] = [
  { head: 'Number', width: 9, cell: ({ number }) => number },
  { head: 'Claim', width: 48, cell: ({ wording }) => wording },
  { head: 'Verdict', width: 16, cell: ({ verdict }, report) => verdictLabel(verdict, report) },
  { head: 'Reason', width: 60, cell: ({ verdict }) => verdict?.reason ?? null },
  { head: 'Claimant', width: 24, cell: ({ claimant }) => claimant },
  { head: 'Kind', width: 18, cell: ({ kind }) => kindWords[kind] },
  { head: 'Priority', width: 16, cell: ({ priority }) => priorityWords[priority] },
  {
    head: 'Words of the article',
    width: 48,
    cell: ({ passages }) => lines(passages.map(({ exact }) => exact)),
  },
  { head: 'Citations', width: 11, cell: ({ citations }) => citations.length },
  { head: 'Supporting', width: 11, cell: (claim) => withStance(claim, 'supports') },
  { head: 'Refuting', width: 11, cell: (claim) => withStance(claim, 'refutes') },
  {
    head: 'Independent lines of evidence',
    width: 40,
    cell: ({ evidenceLines: told }) =>
      told && lines([evidenceLinesWords(told), ...evidenceLinesReasons(told)]),
  },
  {
    head: 'Evidence missing',
    width: 40,
    cell: ({ verdict }) =>
      verdict && lines(verdict.missingEvidence.map(({ demand }) => missingWords[demand])),
  },
  {
    head: 'Settled although',
    width: 40,
    cell: ({ verdict }) => verdict?.despite ?? null,
  },
  {
    head: 'Assessed otherwise',
    width: 40,
    cell: ({ dissent }, { scale }) =>
      lines(
        dissent.map(({ rating, rationale, reviewer }) =>
          [`${ratingOf(scale, rating).label}: ${rationale}`, reviewer].filter(Boolean).join(' — '),
        ),
      ),
  },
  { head: 'Assessments', width: 13, cell: ({ assessmentCount }) => assessmentCount },
  { head: 'Reviewers', width: 24, cell: ({ reviewers }) => lines(reviewers) },
  { head: 'Settled by', width: 20, cell: ({ verdict }) => verdict?.settledBy ?? null },
  { head: 'Settled', width: 12, cell: ({ verdict }) => verdict && day(verdict.settledAt) },
];

const citationColumns: readonly Column<Cited>[] = [
  { head: 'Claim number', width: 9, cell: ({ claim }) => claim.number },
  { head: 'Claim', width: 40, cell: ({ claim }) => claim.wording },
  { head: 'Stance', width: 11, cell: ({ citation }) => stanceWords[citation.stance] },
  { head: 'Source number', width: 9, cell: ({ citation }) => citation.reference },
  {
    head: 'Source',
    width: 60,
    cell: ({ citation }, report) => sourceOf(report, citation)?.formatted ?? null,
  },
  {
    head: 'Kind of source',
    width: 18,
    cell: ({ citation }, report) => {
      const source = sourceOf(report, citation);
      return source ? tierWords[source.tier] : null;
    },
  },
  {
    head: 'Address',
    width: 36,
    cell: ({ citation }, report) => sourceOf(report, citation)?.csl.URL ?? null,
  },
  { head: 'Place', width: 16, cell: ({ citation }) => citation.locator },
  { head: 'Quoted words', width: 60, cell: ({ citation }) => citation.quote },
  { head: 'In place of words', width: 36, cell: ({ citation }) => citationBasisWords(citation) },
  { head: 'In the copy', width: 40, cell: ({ citation }) => citationPresenceWords(citation) },
  {
    head: 'Copy taken',
    width: 12,
    cell: ({ citation }) => citation.copy && day(citation.copy.capturedAt),
  },
  { head: 'SHA-256 of the copy', width: 24, cell: ({ citation }) => citation.copy?.sha256 ?? null },
  { head: 'Asked', width: 40, cell: ({ citation }) => citationCheckWords(citation) },
  { head: 'Note', width: 40, cell: ({ citation }) => citation.note },
  {
    head: 'Warnings',
    width: 40,
    cell: ({ citation }, report) => {
      const source = sourceOf(report, citation);
      return source ? lines(warningsOf(source)) : null;
    },
  },
];

function aboutRows(report: Report): (readonly [string, SheetCell])[] {
  const { article, desk, number, publishedAt, previous, scale, reviewers } = report;
  const summary = summaryOf(report);
  return [
    ['Article', article.title],
    ['Authors', lines(article.authors)],
    ['Publisher', article.publisher],
    ['Published on', article.publishedAt && day(article.publishedAt)],
    ['Address of the article', article.url],
    ['Based on', article.basedOn],
    ['About the text', article.note],
    ['Language', article.language],
    ['Revision checked', article.revision],
    ['SHA-256 of the text', article.textSha256],
    ['Report', number ?? 'Preview, not published'],
    ['Report published on', publishedAt && day(publishedAt)],
    ['Address of the report', report.url],
    ['Replaces report', previous?.number ?? null],
    ['Desk', desk.name],
    ['Address of the desk', desk.url],
    ['Reviewers', lines(reviewers)],
    ['What the check found', summaryWords(summary)],
    ['Coverage', report.coverage && coverageWords(report.coverage)],
    ['Claims', summary.claims],
    ...summary.counts.map(
      ({ rating, count }) => [`Verdict: ${rating.label}`, count] satisfies [string, SheetCell],
    ),
    [UNSETTLED, summary.unsettled],
    ...scale.ratings.map(
      ({ label, description }) => [`Meaning of “${label}”`, description] satisfies [string, string],
    ),
    ['How we check', report.method],
    ['How claims are judged', report.judging.join(' ')],
    ...report.corrections.map(
      ({ claimNumber, change, reason, at }) =>
        [
          `Correction to claim ${claimNumber}`,
          [change, reason, at && `(${at.slice(0, 10)})`].filter(Boolean).join(' '),
        ] satisfies [string, string],
    ),
  ];
}

const verdictLabel = (verdict: ReportClaim['verdict'], { scale }: Report) =>
  verdict ? ratingOf(scale, verdict.rating).label : UNSETTLED;

const withStance = ({ citations }: ReportClaim, stance: ReportCitation['stance']) =>
  citations.filter((citation) => citation.stance === stance).length;

/** Of a date or an instant; a date without its day stays as it is written. */
function day(iso: string): SheetCell {
  return /^\d{4}-\d{2}-\d{2}/.test(iso) ? { day: iso.slice(0, 10) } : iso;
}

const lines = (texts: readonly string[]) => (texts.length > 0 ? texts.join('\n') : null);
