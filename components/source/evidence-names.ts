import type { CitationWithSource } from '@/lib/domain/source/citation';

/** A source as the evidence of a claim shows it: by the numbers of its citations. */
export type CitedSource = {
  id: string;
  title: string;
  /** In the order of the list of citations; a source may be cited for several passages. */
  citations: Pick<CitationWithSource, 'id' | 'stance'>[];
  /** “1, 4” */
  label: string;
};

/** The sources of a claim's citations by their ids; citations are counted from 1 as the list has them. */
export function citedSources(
  citations: readonly Pick<CitationWithSource, 'id' | 'stance' | 'source'>[],
): Map<string, CitedSource> {
  const numbered = citations.map((citation, at) => ({ ...citation, number: at + 1 }));
  return new Map(
    [...Map.groupBy(numbered, ({ source }) => source.id)].map(([id, uses]) => [
      id,
      {
        id,
        title: uses[0]?.source.csl.title ?? '',
        citations: uses.map(({ id: citationId, stance }) => ({ id: citationId, stance })),
        label: uses.map(({ number }) => number).join(', '),
      },
    ]),
  );
}
