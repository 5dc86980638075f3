import { missingWords } from '@/lib/domain/assessment/method-words';
import { ratingOf } from '@/lib/domain/assessment/scales';
import { coverageWords } from '@/lib/domain/claim/galley/coverage';
import { evidenceLinesReasons, evidenceLinesWords } from '@/lib/domain/report/evidence-lines';
import {
  citationBasisWords,
  citationCheckWords,
  citationPresenceWords,
} from '@/lib/domain/report/formats/basis';
import { contextEllipsis } from '@/lib/domain/report/formats/context-ellipsis';
import { markdownExcerpt } from '@/lib/domain/report/formats/markdown-excerpt';
import { bold, markdownText, markedParagraphs } from '@/lib/domain/report/formats/markdown-text';
import type { Report, ReportCitation, ReportClaim } from '@/lib/domain/report/report';
import { summaryOf } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';
import {
  counted,
  dateWords,
  kindWords,
  priorityWords,
  stanceWords,
  tierWords,
  UNSETTLED,
  warningsOf,
} from '@/lib/domain/report/words';
import { shortTitle } from '@/lib/domain/source/csl-names';

/** GitHub-flavoured Markdown with a footnote for each source, numbered as in the other formats. */
export function printMarkdown(report: Report): string {
  const blocks = [
    ...heading(report),
    ...summary(report),
    ...corrections(report),
    ...(report.claims.length > 0 ? ['## Claim by claim'] : []),
    ...report.claims.flatMap((claim) => claimBlocks(report, claim)),
    ...method(report),
    ...imprint(report),
    ...sources(report),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function heading({ article, desk, number, publishedAt, previous }: Report): string[] {
  const byline = [
    article.authors.length > 0 && `By ${article.authors.map(markdownText).join(', ')}`,
    article.publisher && markdownText(article.publisher),
    article.publishedAt && dateWords(article.publishedAt),
    article.url && markdownText(article.url),
  ];
  const edition = [
    number === null ? 'Preview, not published' : `Report ${number}`,
    publishedAt && dateWords(publishedAt),
    markdownText(desk.name),
    desk.url && markdownText(desk.url),
    previous && `Replaces report ${previous.number}`,
  ];
  return [
    `# Fact check: ${markdownText(article.title)}`,
    joined(byline),
    article.basedOn ? `Based on: ${markdownText(article.basedOn)}` : '',
    joined(edition),
  ];
}

function summary(report: Report): string[] {
  const { claims, counts, unsettled } = summaryOf(report);
  const rows = [
    ...counts.map(({ rating, count }) => [markdownText(rating.label), count] as const),
    [UNSETTLED, unsettled] as const,
  ].filter(([, count]) => count > 0);
  const table = [
    '| Verdict | Claims |',
    '| --- | ---: |',
    ...rows.map(([label, count]) => `| ${label} | ${count} |`),
  ];
  return [
    '## What the check found',
    markdownText(summaryWords(summaryOf(report))),
    claims > 0 ? table.join('\n') : '',
    report.coverage ? markdownText(coverageWords(report.coverage)) : '',
  ];
}

function corrections({ corrections: list, previous }: Report): string[] {
  if (list.length === 0 || !previous) return [];
  const items = list.map(({ claimNumber, change, reason, at }) => {
    const because = reason ? ` ${markdownText(reason)}` : '';
    const when = at ? ` (${dateWords(at)})` : '';
    return `- ${bold(`Claim ${claimNumber}`)}: ${markdownText(change)}${because}${when}`;
  });
  return [`## Corrections since report ${previous.number}`, items.join('\n')];
}

function claimBlocks(report: Report, claim: ReportClaim): string[] {
  const { verdict, citations } = claim;
  const about = [
    bold(verdict ? ratingOf(report.scale, verdict.rating).label : UNSETTLED),
    claim.claimant && `Claimed by ${markdownText(claim.claimant)}`,
    kindWords[claim.kind],
    claim.priority === 'high' && priorityWords.high,
  ];
  const passages = claim.passages.map((passage) => {
    const { opening, closing } = contextEllipsis(report, passage);
    const paragraphs = markedParagraphs(
      opening + passage.before,
      passage.exact,
      passage.after + closing,
    );
    return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
  });
  return [
    `### ${claim.number}. ${markdownText(claim.wording)}`,
    joined(about),
    ...passages,
    ...(verdict ? [bold('Reasoning'), markdownExcerpt(verdict.reason)] : []),
    ...(citations.length > 0
      ? [
          bold(verdict ? 'Evidence' : 'Evidence found so far'),
          ...evidenceLines(claim),
          citations.map((citation) => citationItem(report, citation)).join('\n'),
        ]
      : []),
    ...missing(claim),
    ...dissent(report, claim),
    reviewed(claim),
  ];
}

function evidenceLines({ evidenceLines: told }: ReportClaim): string[] {
  if (!told) return [];
  return [[evidenceLinesWords(told), ...evidenceLinesReasons(told)].map(markdownText).join(' ')];
}

function citationItem({ references }: Report, citation: ReportCitation): string {
  const { reference, stance, quote, locator, note } = citation;
  const source = references.find(({ number }) => number === reference);
  const work = [
    source && markdownText(shortTitle(source.csl)),
    locator && markdownText(locator),
  ].filter(Boolean);
  return [
    `- ${bold(stanceWords[stance])}: ${work.join(', ')}[^source-${reference}]`,
    ...(source ? warningsOf(source) : []).map(bold),
    quote && `“${markdownText(quote)}”`,
    markdownText(citationBasisWords(citation) ?? ''),
    markdownText(citationPresenceWords(citation) ?? ''),
    markdownText(citationCheckWords(citation) ?? ''),
    note && markdownText(note),
  ]
    .filter(Boolean)
    .join('  \n  ');
}

function missing({ verdict }: ReportClaim): string[] {
  if (!verdict || verdict.missingEvidence.length === 0) return [];
  return [
    bold(verdict.despite ? 'Settled although' : 'To bear in mind'),
    verdict.missingEvidence
      .map(({ demand }) => `- ${markdownText(missingWords[demand])}`)
      .join('\n'),
    ...(verdict.despite ? [markdownExcerpt(verdict.despite)] : []),
  ];
}

function dissent({ scale }: Report, claim: ReportClaim): string[] {
  if (claim.dissent.length === 0) return [];
  return [
    bold('Assessed otherwise'),
    ...claim.dissent.flatMap(({ rating, rationale, reviewer }) => [
      joined([bold(ratingOf(scale, rating).label), markdownText(reviewer ?? 'A reviewer')]),
      markdownExcerpt(rationale),
    ]),
  ];
}

function reviewed({ verdict, assessmentCount, reviewers }: ReportClaim): string {
  const names = reviewers.map(markdownText).join(', ');
  const by = verdict?.settledBy ? ` by ${markdownText(verdict.settledBy)}` : '';
  return joined([
    assessmentCount > 0 && `Reviewed by ${names || counted(assessmentCount, 'reviewer')}`,
    verdict && `Settled${by}, ${dateWords(verdict.settledAt)}`,
  ]);
}

function method({ method: words, judging, scale }: Report): string[] {
  const ratings = scale.ratings.map(
    ({ label, description }) => `- ${bold(label)}: ${markdownText(description)}`,
  );
  return [
    '## How we check',
    markdownExcerpt(words),
    ...(judging.length > 0 ? [judging.map(markdownText).join(' ')] : []),
    '### What the verdicts mean',
    ratings.join('\n'),
  ];
}

function imprint({ article, reviewers, url }: Report): string[] {
  const lines = [
    reviewers.length > 0 && `- Reviewers: ${reviewers.map(markdownText).join(', ')}`,
    url && `- This report: ${markdownText(url)}`,
    article.note && `- About the text: ${markdownText(article.note)}`,
    `- Text checked: revision ${article.revision}, SHA-256 \`${article.textSha256}\``,
  ];
  return ['## About this report', lines.filter(Boolean).join('\n')];
}

/** Renderers put the notes at the end of the document, below this heading. */
function sources({ references }: Report): string[] {
  if (references.length === 0) return [];
  const notes = references.map(
    ({ number, formatted, tier, ...source }) =>
      `[^source-${number}]: ${markdownText(formatted)} (${tierWords[tier]})${warningsOf(source).map(noted).join('')}`,
  );
  return ['## Sources', ...notes];
}

const noted = (words: string) => ` ${bold(words)}`;

const joined = (parts: readonly (string | false | null | undefined)[]) =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
