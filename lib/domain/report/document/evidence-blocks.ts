import { ratingOf } from '@/lib/domain/assessment/scales';
import type { Badge, Block, Cited, Span } from '@/lib/domain/report/document/document';
import { paragraph, paragraphOf, type Voices } from '@/lib/domain/report/document/voices';
import {
  citationBasisWords,
  citationCheckWords,
  citationPresenceWords,
} from '@/lib/domain/report/formats/basis';
import { sourceOf } from '@/lib/domain/report/formats/citation-line';
import type { Report, ReportCitation, ReportClaim } from '@/lib/domain/report/report';
import { stanceWords, tierWords, UNSETTLED, warningsOf } from '@/lib/domain/report/words';
import { shortTitle } from '@/lib/domain/source/csl-names';

export function verdictBadge(
  report: Report,
  verdict: ReportClaim['verdict'],
  { ours }: Voices,
): Badge {
  if (!verdict) return { kind: 'badge', tone: 'unsettled', label: UNSETTLED, ...ours };
  return ratingBadge(report, verdict.rating);
}

export function ratingBadge({ scale }: Report, key: string): Badge {
  const { tone, label } = ratingOf(scale, key);
  return { kind: 'badge', tone, label };
}

/** The marks are those of the HTML report: what supports points up, what refutes points down. */
const stanceMarks = { supports: '↑', refutes: '↓', context: '=' } as const;

/** “↓ Refutes Okafor 2018, p. 212”, with the number or the note of its source. */
export function citationLine(report: Report, citation: ReportCitation, voices: Voices): Span[] {
  const { stance, locator, reference } = citation;
  const source = sourceOf(report, citation);
  const { say, theirs } = voices;
  return [
    say(`${stanceMarks[stance]} ${stanceWords[stance]} `, { bold: true }),
    source ? theirs(shortTitle(source.csl)) : say('Source'),
    ...(locator ? [say(', '), theirs(locator)] : []),
    cited(reference, source, locator),
  ];
}

function cited(
  reference: number,
  source: ReturnType<typeof sourceOf>,
  locator: string | null,
): Cited {
  const parts = source
    ? [
        source.formatted,
        locator && `(${locator})`,
        `${tierWords[source.tier]}.`,
        ...warningsOf(source),
      ]
    : [];
  return { kind: 'cited', reference, note: parts.filter(Boolean).join(' ') };
}

/** A citation with its words and all that is told of them. */
export function citationBlocks(report: Report, citation: ReportCitation, voices: Voices): Block[] {
  const source = sourceOf(report, citation);
  const presence = citationPresenceWords(citation);
  return [
    paragraph(citationLine(report, citation, voices), 'cited'),
    ...(source ? warningsOf(source) : []).map((words) => paragraphOf(words, 'warning')),
    ...[citationBasisWords(citation), citationCheckWords(citation)].flatMap((words) =>
      words ? [paragraphOf(words, 'small')] : [],
    ),
    ...(citation.quote
      ? [
          {
            kind: 'quotation' as const,
            blocks: [paragraphOf(`“${citation.quote}”`, undefined, { italic: true })],
          },
        ]
      : []),
    ...(presence ? [paragraph([voices.say(presence, { muted: true })], 'small')] : []),
    ...(citation.note ? [paragraphOf(citation.note, 'small', { muted: true })] : []),
  ];
}
