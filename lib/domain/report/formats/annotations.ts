import { missingWords } from '@/lib/domain/assessment/method-words';
import { ratingOf } from '@/lib/domain/assessment/scales';
import { codePointsOf } from '@/lib/domain/passage/code-points';
import { evidenceLinesReasons, evidenceLinesWords } from '@/lib/domain/report/evidence-lines';
import { citationLine, sourceOf } from '@/lib/domain/report/formats/citation-line';
import type {
  Report,
  ReportCitation,
  ReportClaim,
  ReportPassage,
} from '@/lib/domain/report/report';
import { UNSETTLED } from '@/lib/domain/report/words';

/**
 * The claims as a W3C AnnotationCollection with one page: https://www.w3.org/TR/annotation-model/
 * Each is an annotation of the words that make it; its bodies are the claim, the verdict with its
 * reason, and what it rests on. Positions are in Unicode code points of the text that was checked,
 * which `source` names by its SHA-256 (RFC 6920); `scope` is the page it stands on. The ids begin
 * with the published report's address; a desk without a public address has only their ends to give,
 * which then count from wherever the file lies.
 */
export const printAnnotations = (report: Report): string =>
  `${JSON.stringify(collectionOf(report), null, 2)}\n`;

function collectionOf(report: Report) {
  const base = report.url === null ? '' : `${report.url}/annotations`;
  const id = base || '#collection';
  const page = `${base}#page`;
  const { fromUnits } = codePointsOf(report.article.text);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Fact check: ${report.article.title}`,
    creator: deskOf(report),
    ...(report.publishedAt && { generated: report.publishedAt }),
    total: report.claims.length,
    first: {
      id: page,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: report.claims.map((claim) => ({
        id: `${base}#claim-${claim.number}`,
        type: 'Annotation',
        // The same through all reports that tell of the claim.
        canonical: `urn:uuid:${claim.id}`,
        motivation: claim.verdict ? 'assessing' : 'describing',
        creator: deskOf(report),
        ...(claim.verdict && { created: claim.verdict.settledAt }),
        ...(report.publishedAt && { generated: report.publishedAt }),
        body: bodiesOf(report, claim),
        target: targetsOf(report, claim, fromUnits),
      })),
    },
    last: page,
  };
}

const deskOf = ({ desk }: Report) => ({
  type: 'Organization',
  name: desk.name,
  ...(desk.url && { homepage: desk.url }),
});

type Purpose = 'describing' | 'tagging' | 'assessing' | 'commenting' | 'linking';

const textBody = (purpose: Purpose, value: string, more: object = {}) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  ...more,
});

const markdown = { format: 'text/markdown' };
/** The report's own words are English, in whatever article they stand. */
const ours = { language: 'en' };

function bodiesOf(report: Report, claim: ReportClaim): object[] {
  const { scale, article } = report;
  const { verdict, dissent, evidenceLines, citations } = claim;
  return [
    textBody('describing', claim.wording, { language: article.language }),
    textBody('tagging', claim.kind, ours),
    ...(verdict
      ? [
          textBody('assessing', ratingOf(scale, verdict.rating).label),
          textBody('commenting', verdict.reason, markdown),
          ...verdict.missingEvidence.map(({ demand }) =>
            textBody('commenting', missingWords[demand], ours),
          ),
          ...(verdict.despite ? [textBody('commenting', verdict.despite, markdown)] : []),
        ]
      : [textBody('tagging', UNSETTLED, ours)]),
    ...dissent.map(({ rating, rationale, reviewer }) =>
      textBody(
        'commenting',
        [`Assessed otherwise: ${ratingOf(scale, rating).label}. ${rationale}`, reviewer]
          .filter(Boolean)
          .join(' — '),
        markdown,
      ),
    ),
    ...(evidenceLines
      ? [evidenceLinesWords(evidenceLines), ...evidenceLinesReasons(evidenceLines)].map((words) =>
          textBody('commenting', words, ours),
        )
      : []),
    ...citations.flatMap((citation) => citationBodies(report, citation)),
  ];
}

/** A line for whoever reads, and for programs the very words on the web, where they stand there. */
function citationBodies(report: Report, citation: ReportCitation): object[] {
  const source = sourceOf(report, citation)?.csl;
  const line = textBody('linking', citationLine(report, citation));
  if (!source?.URL) return [line];
  return [
    line,
    {
      type: 'SpecificResource',
      purpose: 'linking',
      source: source.URL,
      ...(citation.quote && {
        selector: { type: 'TextQuoteSelector', exact: citation.quote },
      }),
      ...(citation.copy && {
        state: { type: 'TimeState', sourceDate: citation.copy.capturedAt },
      }),
    },
  ];
}

/** A claim that no words make is about the text as a whole. */
function targetsOf(report: Report, claim: ReportClaim, fromUnits: (units: number) => number) {
  const { textSha256, url } = report.article;
  const text = {
    type: 'SpecificResource',
    source: `ni:///sha-256;${base64url(textSha256)}?ct=text/plain`,
    ...(url && { scope: url }),
  };
  if (claim.passages.length === 0) return [text];
  return claim.passages.map((passage: ReportPassage) => ({
    ...text,
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: passage.exact,
        prefix: passage.before,
        suffix: passage.after,
      },
      {
        type: 'TextPositionSelector',
        start: fromUnits(passage.start),
        end: fromUnits(passage.end),
      },
    ],
  }));
}

const base64url = (hex: string) =>
  btoa(hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
