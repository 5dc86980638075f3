import { z } from 'zod';
import type { EvidenceSource } from '@/lib/domain/source/independence/evidence-source';
import { Relation } from '@/lib/domain/source/independence/related';
import {
  isComparable,
  preparedSource,
  sourceRelations,
} from '@/lib/domain/source/independence/source-relations';

/** What ties two of a claim's sources; `a` is cited before `b`. */
export const EvidenceLink = z.object({
  a: z.string(),
  b: z.string(),
  relations: z.array(Relation),
});
export type EvidenceLink = z.infer<typeof EvidenceLink>;

/** Sources that repeat one another, in the order in which they are cited. */
export const EvidenceLine = z.object({
  sources: z.array(z.string()),
  /** The one that the others were made of, as far as dates and credits tell. */
  origin: z.string().nullable(),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

export const LinesOfEvidence = z.object({
  /** In the order of their first citation. */
  lines: z.array(EvidenceLine),
  /** Within lines and between them. */
  links: z.array(EvidenceLink),
  /** Sources without a copy, or with too little text in it: what they repeat is not known. */
  notCompared: z.array(z.string()),
});
export type LinesOfEvidence = z.infer<typeof LinesOfEvidence>;

/**
 * How many independent lines of evidence a claim's sources make: those that a relation which joins
 * leads from one to another are one line. A source that was not compared makes its own, unless a
 * credit or an address tells.
 */
export function linesOfEvidence(sources: readonly EvidenceSource[]): LinesOfEvidence {
  const all = sources.map(preparedSource);
  const links = all.flatMap((a, at) =>
    all.slice(at + 1).flatMap((b) => {
      const relations = sourceRelations(a, b);
      return relations.length > 0 ? [{ a: a.id, b: b.id, relations }] : [];
    }),
  );
  const joining = links.filter(isJoining);
  return {
    lines: componentsOf(
      all.map(({ id }) => id),
      joining,
    ).map((members) => ({ sources: members, origin: originOf(members, joining) })),
    links,
    notCompared: all.filter((source) => !isComparable(source)).map(({ id }) => id),
  };
}

export const isJoining = ({ relations }: EvidenceLink): boolean =>
  relations.some(({ joins }) => joins);

/** The line that holds a source. */
export const lineOf = (lines: readonly EvidenceLine[], source: string): EvidenceLine | undefined =>
  lines.find(({ sources }) => sources.includes(source));

function componentsOf(ids: readonly string[], links: readonly EvidenceLink[]): string[][] {
  const partOf = new Map(ids.map((id) => [id, [id]]));
  for (const { a, b } of links) {
    const [one = [], other = []] = [partOf.get(a), partOf.get(b)];
    if (one === other) continue;
    const both = ids.filter((id) => one.includes(id) || other.includes(id));
    for (const id of both) partOf.set(id, both);
  }
  return [...new Set(partOf.values())];
}

/** The only member that others go back to and that goes back to none. */
function originOf(members: readonly string[], links: readonly EvidenceLink[]): string | null {
  const origins = new Set<string>();
  const derived = new Set<string>();
  for (const { a, b, relations } of links) {
    const origin = relations.find(({ joins, origin }) => joins && origin !== null)?.origin;
    if (!origin || !members.includes(a)) continue;
    origins.add(origin === 'a' ? a : b);
    derived.add(origin === 'a' ? b : a);
  }
  const [first, ...more] = [...origins].filter((id) => !derived.has(id));
  return first !== undefined && more.length === 0 ? first : null;
}
