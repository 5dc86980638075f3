import type { ReportEvidenceLines } from '@/lib/domain/report/report';
import { counted } from '@/lib/domain/report/words';
import type { CitationWithSource } from '@/lib/domain/source/citation';
import {
  type ComparedCapture,
  evidenceSources,
} from '@/lib/domain/source/independence/evidence-source';
import { isJoining, linesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';
import { relationWords } from '@/lib/domain/source/independence/relation-words';

/** How a claim's sources hang together, each under its number in the bibliography. Null without sources. */
export function reportedLines(
  citations: readonly Pick<CitationWithSource, 'source' | 'quote'>[],
  captures: ReadonlyMap<string, readonly ComparedCapture[]>,
  numberOf: (source: CitationWithSource['source']) => number,
): ReportEvidenceLines | null {
  if (citations.length === 0) return null;
  const numbers = new Map(citations.map(({ source }) => [source.id, numberOf(source)]));
  const named = (id: string) => `[${numbers.get(id)}]`;
  const { lines, links, notCompared } = linesOfEvidence(evidenceSources(citations, captures));
  return {
    lines: lines.map(({ sources }) => ({
      references: sources.map((id) => numbers.get(id) ?? 0),
      because: links
        .filter((link) => isJoining(link) && sources.includes(link.a))
        .flatMap(({ a, b, relations }) =>
          relations
            .filter(({ joins }) => joins)
            .map((relation) => relationWords(relation, { a: named(a), b: named(b) })),
        ),
    })),
    notCompared: notCompared.length,
  };
}

/**
 * “Independent lines of evidence: 2 of 3 sources.” Where a source has no copy to compare they are at
 * most so many, and that is said.
 */
export function evidenceLinesWords({ lines, notCompared }: ReportEvidenceLines): string {
  const sources = lines.flatMap(({ references }) => references).length;
  const most = notCompared > 0 && sources > 1 ? 'at most ' : '';
  return [
    `Independent lines of evidence: ${most}${lines.length} of ${counted(sources, 'source')}.`,
    notComparedWords(notCompared, sources),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why sources that hang together do, a sentence a reason. */
export const evidenceLinesReasons = ({ lines }: ReportEvidenceLines): string[] =>
  lines.flatMap(({ because }) => because);

/** One source alone needs no comparing. */
function notComparedWords(count: number, sources: number): string | null {
  if (count === 0 || sources === 1) return null;
  if (count === sources) return 'None has a copy whose text could be compared.';
  return `${count} ${count === 1 ? 'has' : 'have'} no copy whose text could be compared.`;
}
