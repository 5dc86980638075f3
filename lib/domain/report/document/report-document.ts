import { missingWords } from '@/lib/domain/assessment/method-words';
import { coverageWords } from '@/lib/domain/claim/galley/coverage';
import {
  type Block,
  printable,
  type ReportDocument,
  type Share,
  type Span,
  withoutSkippedLevels,
} from '@/lib/domain/report/document/document';
import {
  citationBlocks,
  ratingBadge,
  verdictBadge,
} from '@/lib/domain/report/document/evidence-blocks';
import { markdownBlocks } from '@/lib/domain/report/document/markdown-blocks';
import {
  dotted,
  linked,
  named,
  paragraph,
  paragraphOf,
  phrased,
  type Voices,
  voicesOf,
  webAddress,
} from '@/lib/domain/report/document/voices';
import { evidenceLinesReasons, evidenceLinesWords } from '@/lib/domain/report/evidence-lines';
import { contextEllipsis } from '@/lib/domain/report/formats/context-ellipsis';
import type {
  Report,
  ReportClaim,
  ReportPassage,
  ReportReference,
} from '@/lib/domain/report/report';
import { summaryOf } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';
import {
  counted,
  dateWords,
  directionOf,
  kindWords,
  priorityWords,
  tierWords,
  UNSETTLED,
  warningsOf,
} from '@/lib/domain/report/words';

/** The reader’s report: what was found, claim by claim, on what evidence, and how. */
export function reportDocument(report: Report): ReportDocument {
  const voices = voicesOf(report.article.language);
  return documentOf(report, 'Fact check', [
    ...masthead(report, voices, 'Fact check'),
    ...summary(report, voices),
    ...corrections(report, voices),
    ...contents(report, voices),
    ...claims(report, voices),
    ...sourceBlocks(report, voices),
    ...method(report, voices),
    ...imprint(report, voices),
  ]);
}

export function documentOf(report: Report, what: string, blocks: readonly Block[]): ReportDocument {
  const { article, desk, number, publishedAt } = report;
  return {
    title: printable(`${what}: ${article.title}`),
    subject: printable(
      `${desk.name} checked “${article.title}”${number === null ? '' : `, report ${number}`}.`,
    ),
    publisher: printable(desk.name),
    language: article.language,
    direction: directionOf(article.language),
    publishedAt,
    blocks: withoutSkippedLevels(blocks),
  };
}

/** The headline with who wrote and who checked; `kicker` says what the document is. */
export function masthead(report: Report, voices: Voices, kicker: string): Block[] {
  const { article, desk, number, publishedAt, previous } = report;
  const { say, theirs } = voices;
  const byline = dotted([
    article.authors.length > 0 && [say('By '), ...named(article.authors, voices)],
    article.publisher && [theirs(article.publisher)],
    article.publishedAt && [say(dateWords(article.publishedAt))],
  ]);
  const edition = dotted([
    [say(number === null ? 'Preview, not published' : `Report ${number}`)],
    publishedAt && [say(dateWords(publishedAt))],
    [theirs(desk.name, webAddress(desk.url))],
    previous && [say(`Replaces report ${previous.number}`)],
  ]);
  return [
    paragraph([say(kicker)], 'kicker'),
    {
      kind: 'heading',
      level: 1,
      spans: [theirs(article.title, webAddress(article.url))],
    },
    ...(byline.length > 0 ? [paragraph(byline, 'byline')] : []),
    ...(article.basedOn
      ? [paragraph([say('Based on: '), ...linked(theirs(article.basedOn))], 'byline')]
      : []),
    paragraph(edition, 'byline'),
  ];
}

function summary(report: Report, voices: Voices): Block[] {
  const { say } = voices;
  const counts = summaryOf(report);
  const words = summaryWords(counts);
  const shares: Share[] = [
    ...counts.counts.map(({ rating: { tone, label }, count }) => ({ tone, label, count })),
    {
      tone: 'unsettled' as const,
      label: UNSETTLED,
      count: counts.unsettled,
      ...voices.ours,
    },
  ].filter(({ count }) => count > 0);
  return [
    heading(2, 'What the check found', voices, 'summary'),
    paragraph([say(words)], 'lead'),
    ...(counts.claims > 0 ? [{ kind: 'chart' as const, shares, label: words }] : []),
    ...(report.coverage
      ? [paragraph([say(coverageWords(report.coverage), { muted: true })], 'small')]
      : []),
  ];
}

/** @param place what the anchors of claims begin with in this document */
export function corrections(
  { corrections: list, previous, claims: still }: Report,
  voices: Voices,
  place: 'claim' | 'note' = 'claim',
): Block[] {
  if (list.length === 0 || !previous) return [];
  const anchors = new Set(still.map(({ number }) => number));
  const items = list.map(({ claimNumber, change, reason, at }): Block[] => {
    const href = anchors.has(claimNumber) ? { href: `#${place}-${claimNumber}` } : {};
    return [
      paragraph([
        voices.say(`Claim ${claimNumber}`, { bold: true, ...href }),
        voices.say(` ${change}`),
        ...(reason ? [voices.say(' '), voices.theirs(reason, { italic: true })] : []),
        ...(at ? [voices.say(` ${dateWords(at)}`, { muted: true })] : []),
      ]),
    ];
  });
  return [
    heading(2, `Corrections since report ${previous.number}`, voices, 'corrections'),
    { kind: 'list', isOrdered: false, items },
  ];
}

function contents(report: Report, voices: Voices): Block[] {
  if (report.claims.length === 0) return [];
  const { say, theirs } = voices;
  return [
    heading(2, 'Claims at a glance', voices, 'contents'),
    {
      kind: 'table',
      label: 'Claims at a glance',
      columns: [
        { align: 'start', width: 'narrow' },
        { align: 'start', width: 'wide' },
        { align: 'start', width: 'narrow' },
      ],
      head: [[say('Number')], [say('Claim')], [say('Verdict')]],
      rows: report.claims.map(({ number, wording, verdict }) => [
        [say(`${number}`)],
        [theirs(wording, { href: `#claim-${number}` })],
        [verdictBadge(report, verdict, voices)],
      ]),
    },
  ];
}

function claims(report: Report, voices: Voices): Block[] {
  if (report.claims.length === 0) return [];
  return [
    heading(2, 'Claim by claim', voices, 'claims'),
    ...report.claims.flatMap((claim) => claimBlocks(report, claim, voices)),
  ];
}

function claimBlocks(report: Report, claim: ReportClaim, voices: Voices): Block[] {
  const { say, theirs } = voices;
  const { number, wording, verdict } = claim;
  const about = dotted([
    [verdictBadge(report, verdict, voices)],
    claim.claimant && [say('Claimed by '), theirs(claim.claimant)],
    [say(kindWords[claim.kind])],
    claim.priority === 'high' && [say(priorityWords.high)],
  ]);
  return [
    {
      kind: 'heading',
      level: 3,
      anchor: `claim-${number}`,
      spans: [theirs(`${number}. `, { muted: true }), theirs(wording)],
    },
    paragraph(about, 'about'),
    ...claim.passages.map((passage) => passageBlock(report, passage, number, voices)),
    ...(verdict ? [label('Reasoning', voices), ...markdownBlocks(verdict.reason, 5)] : []),
    ...evidence(report, claim, voices),
    ...missing(claim, voices),
    ...dissent(report, claim, voices),
    ...reviewed(claim, voices),
  ];
}

function passageBlock(
  report: Report,
  passage: ReportPassage,
  number: number,
  { theirs }: Voices,
): Block {
  const { opening, closing } = contextEllipsis(report, passage);
  const spans: Span[] = [
    ...lines(theirs(opening + passage.before, { muted: true })),
    ...lines(theirs(passage.exact, { claims: [number] })),
    ...lines(theirs(passage.after + closing, { muted: true })),
  ];
  return { kind: 'quotation', isPassage: true, blocks: [paragraph(spans)] };
}

/** The lines of a text, as the article has them. */
export const lines = (words: ReturnType<Voices['theirs']>): Span[] =>
  words.text
    .split(/\n+/)
    .flatMap((text, index): Span[] => [
      ...(index > 0 ? [{ kind: 'break' as const }] : []),
      ...(text === '' ? [] : [{ ...words, text }]),
    ]);

function evidence(report: Report, claim: ReportClaim, voices: Voices): Block[] {
  if (claim.citations.length === 0) return [];
  const told = claim.evidenceLines;
  const reasons = told ? evidenceLinesReasons(told) : [];
  return [
    label(claim.verdict ? 'Evidence' : 'Evidence found so far', voices),
    ...(told ? [paragraph([voices.say(evidenceLinesWords(told))], 'small')] : []),
    ...reasons.map((words) => paragraph([voices.say(words, { muted: true })], 'small')),
    {
      kind: 'list',
      isOrdered: false,
      isPlain: true,
      items: claim.citations.map((citation) => citationBlocks(report, citation, voices)),
    },
  ];
}

function missing({ verdict }: ReportClaim, voices: Voices): Block[] {
  if (!verdict || verdict.missingEvidence.length === 0) return [];
  return [
    label(verdict.despite ? 'Settled although' : 'To bear in mind', voices),
    {
      kind: 'list',
      isOrdered: false,
      items: verdict.missingEvidence.map(({ demand }) => [
        paragraph([voices.say(missingWords[demand])]),
      ]),
    },
    ...(verdict.despite ? markdownBlocks(verdict.despite, 5) : []),
  ];
}

function dissent(report: Report, claim: ReportClaim, voices: Voices): Block[] {
  if (claim.dissent.length === 0) return [];
  return [
    label('Assessed otherwise', voices),
    ...claim.dissent.flatMap(({ rating, rationale, reviewer }) => [
      paragraph(
        [
          ratingBadge(report, rating),
          voices.say(' '),
          reviewer ? voices.theirs(reviewer) : voices.say('A reviewer'),
        ],
        'about',
      ),
      ...markdownBlocks(rationale, 5),
    ]),
  ];
}

/** Who reviewed and who settled it when. */
export function reviewed(claim: ReportClaim, voices: Voices): Block[] {
  const { verdict, assessmentCount, reviewers } = claim;
  const { say, theirs } = voices;
  const spans = dotted([
    assessmentCount > 0 && [
      say('Reviewed by '),
      ...(reviewers.length > 0
        ? named(reviewers, voices)
        : [say(counted(assessmentCount, 'reviewer'))]),
    ],
    verdict && [
      say(`Settled${verdict.settledBy ? ' by ' : ''}`),
      ...(verdict.settledBy ? [theirs(verdict.settledBy)] : []),
      say(`, ${dateWords(verdict.settledAt)}`),
    ],
  ]);
  return spans.length > 0 ? [paragraph(spans, 'small')] : [];
}

/** The bibliography, each source under the anchor `reference-NUMBER`. */
export function sourceBlocks({ references }: Report, voices: Voices): Block[] {
  if (references.length === 0) return [];
  return [
    heading(2, 'Sources', voices, 'sources'),
    {
      kind: 'sources',
      items: references.map((source) => ({
        number: source.number,
        anchor: `reference-${source.number}`,
        blocks: [
          sourceParagraph(source, voices),
          ...warningsOf(source).map((words) => paragraphOf(words, 'warning')),
        ],
      })),
    },
  ];
}

function sourceParagraph({ formatted, tier }: ReportReference, { say }: Voices): Block {
  const work = paragraphOf(formatted);
  const told: Span[] = [{ kind: 'break' }, say(tierWords[tier], { small: true, muted: true })];
  return work.kind === 'paragraph' ? { ...work, spans: [...work.spans, ...told] } : work;
}

function method(report: Report, voices: Voices): Block[] {
  return [
    heading(2, 'How we check', voices, 'method'),
    ...markdownBlocks(report.method, 3),
    ...(report.judging.length > 0 ? [paragraph([voices.say(report.judging.join(' '))])] : []),
    ...meanings(report, voices),
  ];
}

export const meanings = (report: Report, voices: Voices): Block[] => [
  heading(3, 'What the verdicts mean', voices),
  {
    kind: 'table',
    label: 'What the verdicts mean',
    columns: [
      { align: 'start', width: 'narrow' },
      { align: 'start', width: 'wide' },
    ],
    head: [[voices.say('Verdict')], [voices.say('Meaning')]],
    rows: report.scale.ratings.map(({ key, description }) => [
      [ratingBadge(report, key)],
      [voices.theirs(description)],
    ]),
  },
];

/** What was checked, by whom, and where the report stands. */
export function imprint({ article, desk, reviewers, url }: Report, voices: Voices): Block[] {
  const { say, theirs } = voices;
  const rows: [string, Span[] | null | ''][] = [
    ['Desk', [theirs(desk.name, webAddress(desk.url))]],
    ['Reviewers', reviewers.length > 0 ? named(reviewers, voices) : null],
    ['This report', url && [theirs(url, webAddress(url))]],
    ['Article', article.url && [theirs(article.url, webAddress(article.url))]],
    ['About the text', article.note && [theirs(article.note)]],
    [
      'Text checked',
      [
        say(`Revision ${article.revision}, SHA-256 `),
        { kind: 'words', text: article.textSha256, code: true },
      ],
    ],
  ];
  return [
    heading(2, 'About this report', voices, 'about'),
    ...rows.flatMap(([term, value]) =>
      value ? [paragraph([say(`${term}: `, { bold: true }), ...value], 'small')] : [],
    ),
  ];
}

export const heading = (level: number, text: string, { say }: Voices, anchor?: string): Block => ({
  kind: 'heading',
  level,
  spans: [say(text)],
  ...phrased([say(text)]),
  ...(anchor && { anchor }),
});

/** A small heading within a claim. */
const label = (text: string, { say }: Voices): Block => ({
  kind: 'heading',
  level: 4,
  spans: [say(text)],
  ...phrased([say(text)]),
});
