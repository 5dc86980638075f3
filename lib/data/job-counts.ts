import type { JobStatus } from '@/lib/data/generated/client';
import type { Reader } from '@/lib/data/transaction';

/** How many jobs there are of each status, and for how long the first that may be taken has waited. */
export async function jobCounts(db: Reader) {
  const rows = await db.$queryRaw<{ status: JobStatus; count: number; longest: number | null }[]>`
    SELECT "status", count(*)::int AS "count",
      (EXTRACT(EPOCH FROM now() - min(coalesce("notBefore", "createdAt"))
        FILTER (WHERE "status" = 'queued' AND ("notBefore" IS NULL OR "notBefore" <= now()))))::float8
        AS "longest"
    FROM "job" GROUP BY "status"`;
  const none: Record<JobStatus, number> = {
    queued: 0,
    running: 0,
    ready: 0,
    done: 0,
    failed: 0,
    cancelled: 0,
  };
  const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  const longest = Math.max(0, ...rows.map(({ longest }) => longest ?? 0));
  return { jobs: { ...none, ...counts }, longestWaitSeconds: longest };
}
