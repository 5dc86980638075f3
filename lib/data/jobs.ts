import { Prisma } from '@/lib/data/generated/client';
import type { Reader, Writer } from '@/lib/data/transaction';
import { ReadDraft } from '@/lib/domain/article/read-draft';
import { notFound } from '@/lib/domain/errors';
import { ArticleReading, ImportInput } from '@/lib/domain/job/article-reading';
import { Job, type JobError, type JobKind, type JobStatus } from '@/lib/domain/job/job';
import { type JobEvent, jobTransitions } from '@/lib/domain/job/transitions';

export type NewJob = {
  kind: JobKind;
  input: object;
  /** What it works on, where that is more than a line. */
  bytes: Uint8Array | null;
  /** The article that it works on. */
  subjectId?: string | null;
  /** The source that it makes a copy of. */
  sourceId?: string | null;
  createdById: string | null;
};

export async function insertJob(
  tx: Writer,
  { input, bytes, ...job }: NewJob,
  at: Date,
): Promise<string> {
  const row = await tx.job.create({
    data: {
      ...job,
      input: input as Prisma.InputJsonObject,
      createdAt: at,
    },
    select: { id: true },
  });
  if (bytes) await insertBytes(tx, row.id, bytes);
  return row.id;
}

/** As text: PGlite takes 25 MB of text in a second, and of bytes in eight. */
async function insertBytes(tx: Writer, jobId: string, bytes: Uint8Array): Promise<void> {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  await tx.$executeRaw`
    INSERT INTO "job_input" ("jobId", "bytes")
    VALUES (${jobId}::uuid, decode(${base64}, 'base64'))`;
}

/** A job at one version: whoever has read a later one made it another. */
export type JobAt = { id: string; version: number };

/** What people call a job of the kind. */
const things: Readonly<Record<JobKind, string>> = {
  'article.read': 'import',
  'claims.propose': 'question to a language model',
  'priorChecks.import': 'import of prior checks',
  'source.capture': 'capture',
  'mail.send': 'mail',
  'webhook.deliver': 'delivery',
  'sources.visit': 'job of visits',
};

/** The job as it stands until this transaction ends. @throws ClaimdeskError `not_found`. */
export async function holdJob(
  tx: Writer,
  kind: JobKind,
  id: string,
): Promise<JobAt & { status: JobStatus }> {
  const [row] = await tx.$queryRaw<(JobAt & { status: JobStatus })[]>`
    SELECT "id", "version", "status"::text FROM "job"
    WHERE "id" = ${id}::uuid AND "kind" = ${kind} FOR UPDATE`;
  if (!row) throw notFound(things[kind]);
  return row;
}

/** What an event leaves behind beside the status. */
export type Move =
  | { event: 'interrupt'; attempts: number }
  | { event: 'postpone'; notBefore: Date }
  | { event: 'finish'; result: object }
  | { event: 'fail'; error: JobError }
  | { event: 'cancel' }
  | { event: 'retry' }
  | { event: 'accept'; articleId: string | null; result?: object | undefined };

const atRest = { leaseUntil: null, step: null, progress: null };

function columnsAfter(move: Move, at: Date): Prisma.JobUncheckedUpdateManyInput {
  switch (move.event) {
    case 'interrupt':
      return { attempts: move.attempts };
    case 'postpone':
      return { notBefore: move.notBefore };
    case 'finish':
      return { result: move.result as Prisma.InputJsonObject, endedAt: at };
    case 'fail':
      return { error: move.error, endedAt: at };
    case 'cancel':
      return { error: Prisma.DbNull, result: Prisma.DbNull, endedAt: at };
    case 'retry':
      return { error: Prisma.DbNull, attempts: 0, startedAt: null, endedAt: null, notBefore: null };
    case 'accept':
      return {
        result: (move.result as Prisma.InputJsonObject | undefined) ?? Prisma.DbNull,
        articleId: move.articleId,
        endedAt: at,
      };
  }
}

/** Events after which what was brought is of no use any more. */
const ends: ReadonlySet<JobEvent> = new Set(['cancel', 'accept']);

/** Moves the job on as the table says. False when it is not at that version, or not where the event can come. */
export async function moveJob(
  tx: Writer,
  { id, version }: JobAt,
  move: Move,
  at: Date,
): Promise<boolean> {
  const { from, to } = jobTransitions[move.event];
  const { count } = await tx.job.updateMany({
    where: { id, version, status: { in: [...from] } },
    data: { ...atRest, ...columnsAfter(move, at), status: to, version: { increment: 1 } },
  });
  if (count === 1 && ends.has(move.event)) await tx.jobInput.deleteMany({ where: { jobId: id } });
  return count === 1;
}

export const jobColumns = {
  id: true,
  kind: true,
  input: true,
  status: true,
  step: true,
  progress: true,
  error: true,
  createdBy: { select: { id: true, name: true } },
  createdAt: true,
  startedAt: true,
  endedAt: true,
  attempts: true,
  version: true,
  subjectId: true,
  sourceId: true,
  articleId: true,
} as const satisfies Prisma.JobSelect;

type Row = Prisma.JobGetPayload<{ select: typeof jobColumns }>;

const toReading = ({ input, subjectId, articleId, sourceId: _, ...row }: Row): ArticleReading =>
  ArticleReading.parse({
    ...toJob(row),
    ...ImportInput.parse(input),
    revisesId: subjectId,
    articleId,
  });

export function toJob(row: Omit<Row, 'input' | 'subjectId' | 'articleId' | 'sourceId'>): Job {
  return Job.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  });
}

/** The latest job of a kind that works on the article; null where there is none. */
export async function latestJobOn(
  db: Reader,
  kind: JobKind,
  articleId: string,
): Promise<Job | null> {
  const row = await db.job.findFirst({
    where: { kind, subjectId: articleId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: jobColumns,
  });
  return row && toJob(row);
}

const readings = { kind: 'article.read' } as const;

/** @throws ClaimdeskError `not_found`. */
export async function readingById(db: Reader, id: string): Promise<ArticleReading> {
  const row = await db.job.findUnique({ where: { id, ...readings }, select: jobColumns });
  if (!row) throw notFound('import');
  return toReading(row);
}

/** Those of these imports that there are. */
export async function readingsByIds(db: Reader, ids: readonly string[]): Promise<ArticleReading[]> {
  const rows = await db.job.findMany({
    where: { id: { in: [...ids] }, ...readings },
    select: jobColumns,
  });
  return rows.map(toReading);
}

/** What was read, while it waits for a person; null before and after. */
export async function draftOfReading(db: Reader, id: string): Promise<ReadDraft | null> {
  const row = await db.job.findUnique({ where: { id, ...readings }, select: { result: true } });
  return row?.result ? ReadDraft.parse(row.result) : null;
}

/** A page of the imports, the newest first. */
export async function listReadings(
  db: Reader,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ items: ArticleReading[]; nextCursor: string | null }> {
  const rows = await db.job.findMany({
    where: readings,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: jobColumns,
  });
  const items = rows.slice(0, limit).map(toReading);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** How many imports are neither saved nor cancelled. */
export const countOpenReadings = (db: Reader): Promise<number> =>
  db.job.count({ where: { ...readings, status: { notIn: ['done', 'cancelled'] } } });
