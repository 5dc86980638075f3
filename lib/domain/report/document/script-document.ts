import type { Block as ArticleBlock } from '@/lib/domain/article/article';
import type {
  Block,
  MarginNote,
  ReportDocument,
  Span,
} from '@/lib/domain/report/document/document';
import { citationLine, verdictBadge } from '@/lib/domain/report/document/evidence-blocks';
import {
  corrections,
  documentOf,
  heading,
  imprint,
  lines,
  masthead,
  reviewed,
  sourceBlocks,
} from '@/lib/domain/report/document/report-document';
import {
  paragraph,
  paragraphOf,
  phrased,
  type Voices,
  voicesOf,
} from '@/lib/domain/report/document/voices';
import { citationBasisWords, citationCheckWords } from '@/lib/domain/report/formats/basis';
import type { Report, ReportClaim } from '@/lib/domain/report/report';
import { summaryOf } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';

const TITLE = 'Annotated script';

/**
 * The annotated script: the whole text that was checked, each claim marked and numbered where it is made,
 * and beside it a note with the verdict and what it rests on, as magazines’ checkers hand in.
 */
export function scriptDocument(report: Report): ReportDocument {
  const voices = voicesOf(report.article.language);
  const { say } = voices;
  const text = annotated(report, voices);
  return documentOf(report, TITLE, [
    ...masthead(report, voices, TITLE),
    paragraph([say(summaryWords(summaryOf(report)))], 'lead'),
    ...corrections(report, voices, 'note'),
    heading(2, 'The text, annotated', voices, 'script'),
    paragraph(
      [
        say(
          'Numbers are those of the claims; the note of a claim stands beside the words that make it.',
        ),
      ],
      'caption',
    ),
    ...text,
    ...withoutWords(report, text, voices),
    ...sourceBlocks(report, voices),
    ...imprint(report, voices),
  ]);
}

/** A passage of a claim in the text of the article. */
type Place = { claim: ReportClaim; start: number; end: number };

type Annotated = Extract<Block, { kind: 'annotated' }>;

function annotated(report: Report, voices: Voices): Annotated[] {
  const places = report.claims
    .flatMap((claim) => claim.passages.map(({ start, end }): Place => ({ claim, start, end })))
    .toSorted((a, b) => a.start - b.start || a.claim.number - b.claim.number);
  const noted = new Set<number>();
  return report.article.blocks.map((block): Annotated => {
    const within = places.filter(({ start, end }) => start < block.end && block.start < end);
    const begun = within.filter(({ start }) => start >= block.start);
    const claims = new Map(begun.map(({ claim }) => [claim.number, claim]));
    const notes = [...claims.values()].map((claim): MarginNote => {
      const isFirst = !noted.has(claim.number);
      noted.add(claim.number);
      return {
        number: claim.number,
        isFirst,
        blocks: isFirst ? noteBlocks(report, claim, voices) : [seeAbove(claim, voices)],
      };
    });
    return {
      kind: 'annotated',
      block: scriptBlock(block, markedSpans(report, block, within, voices)),
      notes,
    };
  });
}

/** Claims that no words of the text make: nothing can stand beside them. */
function withoutWords(report: Report, text: readonly Annotated[], voices: Voices): Block[] {
  const noted = new Set(text.flatMap(({ notes }) => notes.map(({ number }) => number)));
  const claims = report.claims.filter(({ number }) => !noted.has(number));
  if (claims.length === 0) return [];
  return [
    heading(2, 'Claims without words of their own', voices),
    ...claims.flatMap((claim): Block[] => [
      {
        kind: 'heading',
        level: 3,
        anchor: `note-${claim.number}`,
        spans: [voices.theirs(`${claim.number}. ${claim.wording}`)],
      },
      ...noteBlocks(report, claim, voices),
    ]),
  ];
}

function scriptBlock({ kind, level = 2 }: ArticleBlock, spans: Span[]): Block {
  switch (kind) {
    case 'heading':
      return { kind: 'heading', level: Math.max(3, level + 1), spans };
    case 'quotation':
      return { kind: 'quotation', blocks: [{ kind: 'paragraph', spans }] };
    case 'listItem':
      return { kind: 'list', isOrdered: false, items: [[{ kind: 'paragraph', spans }]] };
    case 'credit':
      return { kind: 'paragraph', spans, look: 'caption' };
    case 'paragraph':
      return { kind: 'paragraph', spans };
  }
}

/** The words of a block, cut where a passage begins or ends; after its end stands the claim’s number. */
function markedSpans(
  { article }: Report,
  { start, end }: ArticleBlock,
  places: readonly Place[],
  { theirs }: Voices,
): Span[] {
  const bounds = [start, end, ...places.flatMap((place) => [place.start, place.end])]
    .filter((at) => start <= at && at <= end)
    .toSorted((a, b) => a - b);
  const cuts = [...new Set(bounds)];
  return cuts.slice(0, -1).flatMap((from, index): Span[] => {
    const to = cuts[index + 1] ?? end;
    const numbers = places
      .filter((place) => place.start <= from && to <= place.end)
      .map(({ claim }) => claim.number);
    const ended = places.filter((place) => place.end === to).map(({ claim }) => claim.number);
    return [
      ...lines(theirs(article.text.slice(from, to), numbers.length > 0 ? { claims: numbers } : {})),
      ...ended.map(
        (number): Span => ({
          kind: 'words',
          text: ` ${number}`,
          raised: true,
          href: `#note-${number}`,
        }),
      ),
    ];
  });
}

function noteBlocks(report: Report, claim: ReportClaim, voices: Voices): Block[] {
  const { say, theirs } = voices;
  const { number, verdict, citations } = claim;
  return [
    paragraph(
      [theirs(`${number} `, { bold: true }), verdictBadge(report, verdict, voices)],
      'about',
    ),
    paragraphOf(claim.wording, 'cited'),
    ...citations.flatMap((citation): Block[] => [
      paragraph(citationLine(report, citation, voices), 'cited'),
      ...(citation.quote ? [paragraphOf(`“${citation.quote}”`, 'small', { italic: true })] : []),
      ...[citationBasisWords(citation), citationCheckWords(citation), citation.note].flatMap(
        (words) => (words ? [paragraphOf(words, 'small', { muted: true })] : []),
      ),
    ]),
    ...(citations.length === 0 ? [paragraph([say('No source is cited.')], 'small')] : []),
    ...reviewed(claim, voices),
  ];
}

const seeAbove = ({ number }: ReportClaim, { say, theirs }: Voices): Block => {
  const spans = [
    theirs(`${number} `, { bold: true }),
    say('The note stands where the claim is first made.', { href: `#note-${number}` }),
  ];
  return { kind: 'paragraph', spans, look: 'caption', ...phrased(spans) };
};
