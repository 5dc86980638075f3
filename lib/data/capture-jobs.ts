import type { Prisma } from '@/lib/data/generated/client';
import { jobColumns, toJob } from '@/lib/data/jobs';
import type { Reader } from '@/lib/data/transaction';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { CaptureInput, Capturing } from '@/lib/domain/job/capturing';

const capturing = { kind: 'source.capture' } as const;

type Row = Prisma.JobGetPayload<{ select: typeof jobColumns }>;

const toCapturing = ({ input, subjectId: _, articleId: __, sourceId, ...row }: Row): Capturing => {
  const { of } = CaptureInput.parse(input);
  return Capturing.parse({ ...toJob(row), sourceId: Id.parse(sourceId), of });
};

/** @throws ClaimdeskError `not_found`. */
export async function capturingById(db: Reader, id: string): Promise<Capturing> {
  const row = await db.job.findUnique({ where: { id, ...capturing }, select: jobColumns });
  if (!row) throw notFound('capture');
  return toCapturing(row);
}

/** Those of these that there are. */
export async function capturingsByIds(db: Reader, ids: readonly string[]): Promise<Capturing[]> {
  const rows = await db.job.findMany({
    where: { id: { in: [...ids] }, ...capturing },
    select: jobColumns,
  });
  return rows.map(toCapturing);
}

/** The latest copies that were asked for and are not there: under way, or failed. */
export async function openCapturings(
  db: Reader,
  sourceId: string,
  limit: number,
): Promise<Capturing[]> {
  const rows = await db.job.findMany({
    where: { sourceId, ...capturing, status: { notIn: ['done', 'cancelled'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: jobColumns,
  });
  return rows.map(toCapturing);
}
