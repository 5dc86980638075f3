import type { Reader } from '@/lib/data/transaction';
import {
  type ComparedCapture,
  MOST_CAPTURES,
} from '@/lib/domain/source/independence/evidence-source';
import { Fingerprint, fingerprintOf } from '@/lib/domain/source/independence/fingerprint';

type Row = {
  id: string;
  sourceId: string;
  fingerprint: unknown;
  finalUrl: string | null;
  language: string | null;
  capturedAt: Date;
};

/**
 * By source id, the newest copies that have words, the latest first: what comparing needs of them. A
 * copy without a fingerprint of the present kind gets one of all its words, each time it is asked for.
 */
export async function comparedCaptures(
  db: Reader,
  sourceIds: readonly string[],
): Promise<Map<string, ComparedCapture[]>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT newest.* FROM unnest(${[...new Set(sourceIds)]}::uuid[]) AS source("id"), LATERAL (
      SELECT c."id", c."sourceId", c."fingerprint", c."finalUrl", c."language", c."capturedAt"
      FROM "capture" c WHERE c."sourceId" = source."id" AND c."textLength" > 0
      ORDER BY c."capturedAt" DESC, c."id" DESC LIMIT ${MOST_CAPTURES}) AS newest`;
  const kept = rows.map((row) => ({ row, print: Fingerprint.safeParse(row.fingerprint).data }));
  const texts = await textsOf(
    db,
    kept.flatMap(({ row, print }) => (print ? [] : [row.id])),
  );
  const compared = kept.map(({ row, print }) => ({
    sourceId: row.sourceId,
    fingerprint: print ?? printOfAll(texts.get(row.id) ?? '', row),
    capturedAt: row.capturedAt.toISOString(),
  }));
  return Map.groupBy(compared, ({ sourceId }) => sourceId);
}

const printOfAll = (mainText: string, { finalUrl, language }: Row): Fingerprint =>
  fingerprintOf({ mainText, canonicalUrl: null, url: finalUrl, language });

async function textsOf(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.capture.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map(({ id, text }) => [id, text]));
}
