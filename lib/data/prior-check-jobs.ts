import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Prisma } from '@/lib/data/generated/client';
import { type JobAt, jobColumns, toJob } from '@/lib/data/jobs';
import { mergeBatch, type PriorCheckRow, putOffSearch } from '@/lib/data/prior-checks';
import type { Reader, Writer } from '@/lib/data/transaction';
import { notFound } from '@/lib/domain/errors';
import { CheckImport, CheckImportInput } from '@/lib/domain/job/check-import';

const importing = { kind: 'priorChecks.import' } as const;
const columns = { ...jobColumns, result: true } as const;

type Row = Prisma.JobGetPayload<{ select: typeof columns }>;

const toImport = ({ input, result, subjectId: _, articleId: __, sourceId: ___, ...row }: Row) => {
  const { source } = CheckImportInput.parse(input);
  return CheckImport.parse({
    ...toJob(row),
    source,
    outcome: row.status === 'done' ? result : null,
  });
};

/** @throws ClaimdeskError `not_found`. */
export async function checkImportById(db: Reader, id: string): Promise<CheckImport> {
  const row = await db.job.findUnique({ where: { id, ...importing }, select: columns });
  if (!row) throw notFound('import of prior checks');
  return toImport(row);
}

/** Those of these that there are. */
export async function checkImportsByIds(
  db: Reader,
  ids: readonly string[],
): Promise<CheckImport[]> {
  const rows = await db.job.findMany({
    where: { id: { in: [...ids] }, ...importing },
    select: columns,
  });
  return rows.map(toImport);
}

/** A page of the imports, the newest first. */
export async function listCheckImports(
  db: Reader,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ items: CheckImport[]; nextCursor: string | null }> {
  const rows = await db.job.findMany({
    where: importing,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: columns,
  });
  const items = rows.slice(0, limit).map(toImport);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Keeps a part of a file that is being brought, packed; the same part again takes its place. Answers with
 * the bytes of all its parts. As text, for the reason that `insertJob` has.
 */
export async function keepUploadPart(
  tx: Writer,
  part: { id: string; number: number; bytes: Uint8Array; createdById: string },
  at: Date,
): Promise<number> {
  const { id, number, createdById, bytes } = part;
  const base64 = (await pack(bytes, { level: 1 })).toString('base64');
  await tx.$executeRaw`
    INSERT INTO "prior_check_upload" ("id", "number", "bytes", "byteLength", "createdById", "createdAt")
    VALUES (${id}::uuid, ${number}, decode(${base64}, 'base64'), ${bytes.length},
      ${createdById}::uuid, ${at})
    ON CONFLICT ("id", "number") DO UPDATE
      SET "bytes" = EXCLUDED."bytes", "byteLength" = EXCLUDED."byteLength"
      WHERE "prior_check_upload"."createdById" = EXCLUDED."createdById"`;
  const { _sum } = await tx.priorCheckUpload.aggregate({
    where: { id },
    _sum: { byteLength: true },
  });
  return _sum.byteLength ?? 0;
}

/** Forgets files that were brought before `before` and that no job has. */
export async function forgetUploads(tx: Writer, before: Date): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "prior_check_upload" WHERE "createdAt" < ${before} AND NOT EXISTS (
      SELECT 1 FROM "job" WHERE "kind" = 'priorChecks.import'
        AND "input"->'source'->>'uploadId' = "prior_check_upload"."id"::text
        AND "status" IN ('queued', 'running', 'ready', 'failed'))`;
}

/** The parts that there are of a file, and who brought them. */
export const uploadedParts = (db: Reader, id: string) =>
  db.priorCheckUpload.findMany({
    where: { id },
    orderBy: { number: 'asc' },
    select: { number: true, byteLength: true, createdById: true },
  });

export async function uploadedPart(db: Reader, id: string, number: number): Promise<Uint8Array> {
  const [row] = await db.$queryRaw<{ base64: string }[]>`
    SELECT encode("bytes", 'base64') AS "base64" FROM "prior_check_upload"
    WHERE "id" = ${id}::uuid AND "number" = ${number}`;
  if (!row) throw notFound('part of a file');
  return await unpack(Buffer.from(row.base64, 'base64'));
}

/** Forgets what was brought for an import, and what was read of it. */
export async function forgetCheckImport(
  tx: Writer,
  { jobId, uploadId }: { jobId: string; uploadId: string | null },
): Promise<void> {
  await tx.priorCheckBatch.deleteMany({ where: { jobId } });
  if (uploadId !== null) await tx.priorCheckUpload.deleteMany({ where: { id: uploadId } });
}

/** Forgets what a run before this one has read. */
export const forgetBatches = async (tx: Writer, jobId: string): Promise<void> => {
  await tx.priorCheckBatch.deleteMany({ where: { jobId } });
};

/** Keeps what a run has read; nothing, once somebody has ended the run. */
export async function keepBatch(
  tx: Writer,
  { id, version }: JobAt,
  number: number,
  rows: readonly PriorCheckRow[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "prior_check_batch" ("jobId", "number", "checks")
    SELECT "id", ${number}, ${JSON.stringify(rows)}::jsonb FROM "job"
    WHERE "id" = ${id}::uuid AND "version" = ${version} AND "status" = 'running' FOR SHARE`;
}

/**
 * Makes what a job has read prior checks of the desk, batch by batch. What is more than one batch is found
 * by its words later: on the embedded database everybody waits for this transaction.
 */
export async function mergeBatches(
  tx: Writer,
  jobId: string,
  at: Date,
): Promise<{ added: number; changed: number }> {
  const batches = await tx.priorCheckBatch.findMany({
    where: { jobId },
    orderBy: { number: 'asc' },
    select: { number: true },
  });
  const sum = { added: 0, changed: 0 };
  const isLater = batches.length > 1;
  if (isLater) await putOffSearch(tx);
  for (const { number } of batches) {
    const merged = await mergeBatch(tx, { jobId, number }, at, isLater);
    sum.added += merged.added;
    sum.changed += merged.changed;
  }
  return sum;
}
