import { columnsOf, identityIn, type SourceContent, toSource } from '@/lib/data/sources';
import type { Reader, Writer } from '@/lib/data/transaction';
import { sameWork } from '@/lib/domain/source/identity';
import type { Source, SourceIdentity } from '@/lib/domain/source/source';
import type { LikelyDuplicate } from '@/lib/domain/source/source-list';

/** Adds works, and returns them in the order given. */
export async function insertSources(
  tx: Writer,
  contents: readonly SourceContent[],
  at: Date,
): Promise<Source[]> {
  const rows = await tx.source.createManyAndReturn({
    data: contents.map((content) => ({ ...columnsOf(content), createdAt: at, updatedAt: at })),
  });
  if (rows.length < contents.length) throw new Error('The database wrote fewer rows than asked.');
  return rows.map(toSource);
}

/** For each identity the active source that most likely is the same work, or null; in the order given. */
export async function likelyDuplicates(
  db: Reader,
  identities: readonly SourceIdentity[],
): Promise<(LikelyDuplicate | null)[]> {
  const rows = await db.source.findMany({
    where: {
      status: 'active',
      OR: [
        { doi: { in: valuesOf(identities, 'doi') } },
        { isbn: { in: valuesOf(identities, 'isbn') } },
        { canonicalUrl: { in: valuesOf(identities, 'canonicalUrl') } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true, title: true, doi: true, isbn: true, canonicalUrl: true },
  });
  const byIdentity = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(identityIn(row))) {
      const key = `${name} ${value}`;
      if (value !== null && !byIdentity.has(key)) byIdentity.set(key, row);
    }
  }
  return identities.map((identity) => {
    for (const [name, value] of Object.entries(identity)) {
      const row = byIdentity.get(`${name} ${value}`);
      const shared = row && sameWork(identity, identityIn(row));
      if (row && shared) return { id: row.id, title: row.title, shared };
    }
    return null;
  });
}

const valuesOf = (identities: readonly SourceIdentity[], name: keyof SourceIdentity): string[] =>
  identities.map((identity) => identity[name]).filter((value) => value !== null);

/** The sources that live citations in an article use, retired ones too, in the order they were added. */
export async function everySourceCitedIn(db: Reader, articleId: string): Promise<Source[]> {
  const rows = await db.source.findMany({
    where: { citations: { some: { status: 'active', claim: { articleId } } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(toSource);
}
