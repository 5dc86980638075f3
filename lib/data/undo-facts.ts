import type { Reader } from '@/lib/data/transaction';

/** Live assessments that rest on these citations, by whom and since when. */
export async function assessmentsResting(db: Reader, citationIds: readonly string[]) {
  const rows = await db.assessmentCitation.findMany({
    where: { citationId: { in: [...citationIds] }, assessment: { status: 'live' } },
    select: {
      citationId: true,
      assessment: {
        select: { claimId: true, createdAt: true, reviewer: { select: { id: true, name: true } } },
      },
    },
  });
  return rows.map(({ citationId, assessment: { claimId, createdAt, reviewer } }) => ({
    citationId,
    claimId,
    reviewer,
    at: createdAt.toISOString(),
  }));
}

/** Those of these citations that a live comment is on. */
export async function discussedCitations(
  db: Reader,
  citationIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db.thread.findMany({
    where: { citationId: { in: [...citationIds] }, comments: { some: { status: 'active' } } },
    select: { citationId: true },
  });
  return new Set(rows.flatMap(({ citationId }) => citationId ?? []));
}

/** By source, the live citations that use it. */
export async function citedSources(
  db: Reader,
  sourceIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.citation.findMany({
    where: { sourceId: { in: [...sourceIds] }, status: 'active' },
    select: { id: true, sourceId: true },
  });
  const citations = new Map<string, string[]>();
  for (const { id, sourceId } of rows) {
    citations.set(sourceId, [...(citations.get(sourceId) ?? []), id]);
  }
  return citations;
}

/** Those of these jobs that wait or run. */
export async function jobsUnderWay(db: Reader, jobIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.job.findMany({
    where: { id: { in: [...jobIds] }, status: { in: ['queued', 'running'] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
