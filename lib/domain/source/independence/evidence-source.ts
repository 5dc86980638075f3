import type { CitationWithSource } from '@/lib/domain/source/citation';
import type { CslItem } from '@/lib/domain/source/csl';
import { writeDate } from '@/lib/domain/source/csl-date';
import type { Fingerprint } from '@/lib/domain/source/independence/fingerprint';

/** A copy of a source, as far as comparing goes; `capturedAt` is an instant in ISO 8601. */
export type ComparedCapture = { fingerprint: Fingerprint; capturedAt: string };

/** What a claim's evidence has of one source, however many citations and copies of it there are. */
export type EvidenceSource = {
  id: string;
  /** Who brought it out: publisher, and the newspaper or site it stands in. */
  publishers: string[];
  url: string | null;
  /** When it was issued: a year, a month or a day in ISO 8601; null where it is not told so. */
  issued: string | null;
  captures: readonly ComparedCapture[];
  /** The words that the claim's citations take from it. */
  cited: string[];
};

/** The newest copies are compared; older ones of one page differ little. */
export const MOST_CAPTURES = 3;

/** The sources of a claim's citations, each once, in the order in which they are first cited. */
export function evidenceSources(
  citations: readonly Pick<CitationWithSource, 'source' | 'quote'>[],
  captures: ReadonlyMap<string, readonly ComparedCapture[]>,
): EvidenceSource[] {
  return [...Map.groupBy(citations, ({ source }) => source.id)].flatMap(([id, [...uses]]) => {
    const csl = uses[0]?.source.csl;
    if (!csl) return [];
    return {
      id,
      publishers: publishersOf(csl),
      url: csl.URL ?? null,
      issued: issuedOf(csl),
      captures: (captures.get(id) ?? [])
        .toSorted(
          (a, b) => Number(a.capturedAt < b.capturedAt) - Number(a.capturedAt > b.capturedAt),
        )
        .slice(0, MOST_CAPTURES),
      cited: uses.flatMap(({ quote }) => quote ?? []),
    };
  });
}

const publishersOf = (csl: CslItem): string[] =>
  [csl.publisher ?? '', csl['container-title'] ?? ''].filter((name) => name !== '');

const issuedOf = ({ issued }: CslItem): string | null =>
  (issued && /^\d{4}(-\d{2}){0,2}(?=$|\/)/.exec(writeDate(issued))?.[0]) ?? null;
