import type { JobAt } from '@/lib/data/jobs';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { JobKind } from '@/lib/domain/job/job';

/** A job that somebody runs. */
export type TakenJob = JobAt & { kind: JobKind; input: unknown; attempts: number };

/** Whether a job waits, or one is under way whose lease is over. One statement, for it is asked all the time. */
export async function isWorkWaiting(db: Reader, at: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ waiting: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "job"
      WHERE "status" = 'queued' AND ("notBefore" IS NULL OR "notBefore" <= ${at}))
      OR EXISTS (SELECT 1 FROM "job" WHERE "status" = 'running' AND "leaseUntil" < ${at}) AS "waiting"`;
  return row?.waiting ?? false;
}

/** Takes the oldest jobs that wait, past those that another runner is taking at this moment. */
export function takeJobs(
  tx: Writer,
  { limit, leaseUntil }: { limit: number; leaseUntil: Date },
  at: Date,
): Promise<TakenJob[]> {
  return tx.$queryRaw<TakenJob[]>`
    UPDATE "job" SET
      "status" = 'running', "leaseUntil" = ${leaseUntil}, "startedAt" = ${at},
      "attempts" = "attempts" + 1, "version" = "version" + 1
    WHERE "id" IN (
      SELECT "id" FROM "job" WHERE "status" = 'queued'
        AND ("notBefore" IS NULL OR "notBefore" <= ${at})
      ORDER BY "createdAt", "id" LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "kind", "input", "attempts", "version"`;
}

/** Jobs under way whose lease was over before `at`, held until the transaction ends. */
export function lapsedJobs(tx: Writer, at: Date): Promise<TakenJob[]> {
  return tx.$queryRaw<TakenJob[]>`
    SELECT "id", "kind", "input", "attempts", "version" FROM "job"
    WHERE "status" = 'running' AND "leaseUntil" < ${at}
    ORDER BY "createdAt", "id" FOR UPDATE SKIP LOCKED`;
}

export async function bytesOfJob(db: Reader, jobId: string): Promise<Uint8Array | null> {
  const [row] = await db.$queryRaw<{ base64: string }[]>`
    SELECT encode("bytes", 'base64') AS "base64" FROM "job_input" WHERE "jobId" = ${jobId}::uuid`;
  return row ? Buffer.from(row.base64, 'base64') : null;
}

/** Of these runs, the ids of those that nobody ended. */
export async function liveRuns(db: Reader, runs: readonly JobAt[]): Promise<Set<string>> {
  const rows = await db.job.findMany({
    where: { id: { in: runs.map(({ id }) => id) }, status: 'running' },
    select: { id: true, version: true },
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return new Set(
    runs.filter(({ id, version }) => versions.get(id) === version).map(({ id }) => id),
  );
}

/** Says what a run is at, or that it is still at it; does nothing once the run was ended. */
export async function updateRun(
  tx: Writer,
  { id, version }: JobAt,
  change: { leaseUntil: Date } | { step: string; progress: number | null },
): Promise<void> {
  await tx.job.updateMany({ where: { id, version, status: 'running' }, data: change });
}
