import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { BibliographyFormat } from '@/lib/domain/source/bibliography-format';
import { sameWork } from '@/lib/domain/source/identity';
import type { SourceIdentity } from '@/lib/domain/source/source';
import { LikelyDuplicate } from '@/lib/domain/source/source-list';

const entry = { position: z.int().positive(), key: z.string() };

/** An entry that is not added because the desk, or the bibliography before it, has the work. */
export const KnownEntry = z.object({
  ...entry,
  title: z.string(),
  /** The desk’s source; null where an earlier entry is the same work. */
  existing: LikelyDuplicate.nullable(),
  /** The position of that earlier entry. */
  repeats: z.int().positive().nullable(),
});
export type KnownEntry = z.infer<typeof KnownEntry>;

/** What an import did: every entry is in one of the two lists. */
export const SourceImport = z.object({
  format: BibliographyFormat,
  added: z.array(z.object({ ...entry, id: Id, title: z.string() })),
  known: z.array(KnownEntry),
});
export type SourceImport = z.infer<typeof SourceImport>;

/** What an import would do; `unreadable` entries would refuse it. */
export const SourceImportPreview = z.object({
  format: BibliographyFormat,
  fresh: z.array(z.object({ ...entry, title: z.string(), reference: z.string() })),
  known: z.array(KnownEntry),
  unreadable: z.array(z.object({ ...entry, problem: z.string() })),
});
export type SourceImportPreview = z.infer<typeof SourceImportPreview>;

type Work = { position: number; key: string; title: string; identity: SourceIdentity };

/**
 * Which works are new, and which the desk or an earlier work has already. `existing` runs in parallel
 * with `works`.
 */
export function sortOutKnown<W extends Work>(
  works: readonly W[],
  existing: readonly (LikelyDuplicate | null)[],
): { fresh: W[]; known: KnownEntry[] } {
  const fresh: W[] = [];
  const known: KnownEntry[] = [];
  const seen = new Map<string, W>();
  for (const [index, work] of works.entries()) {
    const { position, key, title, identity } = work;
    const here = existing[index] ?? null;
    const names = Object.entries(identity)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `${name} ${value}`);
    const earlier = names
      .map((name) => seen.get(name))
      .find((other) => other && sameWork(identity, other.identity));
    if (here || earlier) {
      const repeats = here ? null : (earlier?.position ?? null);
      known.push({ position, key, title, existing: here, repeats });
      continue;
    }
    fresh.push(work);
    for (const name of names) if (!seen.has(name)) seen.set(name, work);
  }
  return { fresh, known };
}
