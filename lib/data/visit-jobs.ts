import type { Prisma } from '@/lib/data/generated/client';
import { jobColumns, toJob } from '@/lib/data/jobs';
import type { Reader, Writer } from '@/lib/data/transaction';
import { notFound } from '@/lib/domain/errors';
import { Visiting } from '@/lib/domain/job/visiting';

const visiting = { kind: 'sources.visit' } as const;

type Row = Prisma.JobGetPayload<{ select: typeof jobColumns }>;

const toVisiting = ({ input: _, subjectId: __, articleId: ___, ...row }: Row): Visiting =>
  Visiting.parse({ ...toJob(row), sourceId: row.sourceId });

/** @throws ClaimdeskError `not_found`. */
export async function visitingById(db: Reader, id: string): Promise<Visiting> {
  const row = await db.job.findUnique({ where: { id, ...visiting }, select: jobColumns });
  if (!row) throw notFound('job of visits');
  return toVisiting(row);
}

/** Those of these that there are. */
export async function visitingsByIds(db: Reader, ids: readonly string[]): Promise<Visiting[]> {
  const rows = await db.job.findMany({
    where: { id: { in: [...ids] }, ...visiting },
    select: jobColumns,
  });
  return rows.map(toVisiting);
}

/** The latest visit that was asked for, of one source; null: of all that are due. Null where there was none. */
export async function latestVisiting(
  db: Reader,
  sourceId: string | null,
): Promise<Visiting | null> {
  const row = await db.job.findFirst({
    where: { sourceId, ...visiting },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: jobColumns,
  });
  return row && toVisiting(row);
}

/** Of one that stands for the queue of visits; source identities have the numbers up to 1,023. */
const QUEUE_LOCK = 2_048;

/** Until this transaction ends nobody else decides whether visits are to be queued. */
export async function holdVisitQueue(tx: Writer): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${QUEUE_LOCK}::bigint)`;
}
