import { Prisma } from '@/lib/data/generated/client';
import { isOpen } from '@/lib/data/source-watch';
import type { Reader } from '@/lib/data/transaction';
import type { SourceSince } from '@/lib/domain/report/sources-since';
import type { VisitOutcome } from '@/lib/domain/source/decay/visit';

const changes = {
  'changed-standing': 'changed',
  'passage-gone': 'words_gone',
  'page-gone': 'page_gone',
} as const satisfies Partial<Record<VisitOutcome, SourceSince['change']>>;

/**
 * What visits after `since` found changed of these sources: the last news, unless the page has been as
 * it was since then. Nothing is told of a source that somebody asked to protect.
 */
export async function sourcesChangedSince(
  db: Reader,
  sourceIds: readonly string[],
  since: Date,
): Promise<SourceSince[]> {
  const rows = await db.$queryRaw<{ sourceId: string; outcome: keyof typeof changes; at: Date }[]>`
    SELECT news."sourceId", news."outcome", news."at"
    FROM unnest(${[...new Set(sourceIds)]}::uuid[]) AS asked("id")
    JOIN LATERAL (
      SELECT * FROM "source_visit" v
      WHERE v."sourceId" = asked."id" AND v."isNews" AND v."at" > ${since}
      ORDER BY v."at" DESC, v."id" DESC LIMIT 1) AS news ON true
    JOIN LATERAL (
      SELECT "outcome" FROM "source_visit" v
      WHERE v."sourceId" = asked."id" AND v."outcome" NOT IN ('unreachable', 'refused-by-robots')
      ORDER BY v."at" DESC, v."id" DESC LIMIT 1) AS latest ON true
    WHERE (news."outcome" = 'changed-standing' OR news."outcome" = latest."outcome")
      AND ${isOpen(Prisma.sql`asked."id"`)}`;
  return rows.map(({ sourceId, outcome, at }) => ({
    sourceId,
    change: changes[outcome],
    at: at.toISOString(),
  }));
}
