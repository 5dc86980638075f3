import type { Writer } from '@/lib/data/transaction';

/** How often it happened in the window under way, and when that ends: in milliseconds from now. */
export type LimitCount = { key: string; points: number; endsInMs: number };

/**
 * Adds to counts, in one statement, and answers with what they come to for all servers together. A window
 * begins with the first of its points and is measured by the database's clock, so that servers whose
 * clocks differ agree on it.
 */
export async function addToCounts(
  tx: Writer,
  added: readonly { key: string; points: number }[],
  windowSeconds: number,
): Promise<LimitCount[]> {
  // In one order, so that servers that add at once wait for each other and not in a circle.
  const inOrder = added.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const keys = inOrder.map(({ key }) => key);
  const points = inOrder.map((one) => one.points);
  return await tx.$queryRaw<LimitCount[]>`
    INSERT INTO "limit_count" AS kept ("key", "points", "endsAt")
    SELECT "key", "points", now() + make_interval(secs => ${windowSeconds}::float8)
    FROM unnest(${keys}::text[], ${points}::int[]) AS added ("key", "points")
    ON CONFLICT ("key") DO UPDATE SET
      "points" = EXCLUDED."points" + CASE WHEN kept."endsAt" > now() THEN kept."points" ELSE 0 END,
      "endsAt" = CASE WHEN kept."endsAt" > now() THEN kept."endsAt" ELSE EXCLUDED."endsAt" END
    RETURNING "key", "points",
      (EXTRACT(EPOCH FROM "endsAt" - now()) * 1000)::float8 AS "endsInMs"`;
}

/** Takes points back, where there are any. */
export async function takeFromCount(tx: Writer, key: string, points: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "limit_count" SET "points" = greatest(0, "points" - ${points}) WHERE "key" = ${key}`;
}

export async function forgetCount(tx: Writer, key: string): Promise<void> {
  await tx.limitCount.deleteMany({ where: { key } });
}

/** Removes the counts whose window is over, past those that somebody adds to at this moment. */
export async function forgetEndedCounts(tx: Writer): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "limit_count" WHERE "key" IN (
      SELECT "key" FROM "limit_count" WHERE "endsAt" < now() LIMIT 10000 FOR UPDATE SKIP LOCKED)`;
}
