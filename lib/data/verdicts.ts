import type { Reader, Writer } from '@/lib/data/transaction';
import { Verdict } from '@/lib/domain/assessment/assessment';

const person = { select: { id: true, name: true } } as const;
const ratingKey = { select: { key: true } } as const;

const verdictParts = {
  settledBy: person,
  rating: ratingKey,
  assessments: { select: { assessmentId: true } },
} as const;

type VerdictRow = {
  rating: { key: string };
  assessments: { assessmentId: string }[];
  settledAt: Date;
};

const toVerdict = (row: VerdictRow): Verdict =>
  Verdict.parse({
    ...row,
    rating: row.rating.key,
    assessmentIds: row.assessments.map(({ assessmentId }) => assessmentId),
    settledAt: row.settledAt.toISOString(),
  });

/** All verdicts of these claims, the newest first; reopened ones too. */
export async function verdictsOfClaims(
  db: Reader,
  claimIds: readonly string[],
): Promise<Verdict[]> {
  const rows = await db.verdict.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: [{ settledAt: 'desc' }, { id: 'desc' }],
    include: verdictParts,
  });
  return rows.map(toVerdict);
}

export async function insertVerdict(
  tx: Writer,
  verdict: {
    claimId: string;
    ratingId: string;
    reason: string;
    missingEvidence: Verdict['missingEvidence'];
    despite: string | null;
    settledById: string;
    assessmentIds: readonly string[];
  },
  at: Date,
): Promise<Verdict> {
  const { assessmentIds, ...columns } = verdict;
  const row = await tx.verdict.create({
    data: {
      ...columns,
      settledAt: at,
      assessments: { create: assessmentIds.map((assessmentId) => ({ assessmentId })) },
    },
    include: verdictParts,
  });
  return toVerdict(row);
}

/** Ends the live verdicts of claims; their ids by claim. */
export async function reopenVerdicts(
  tx: Writer,
  claimIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.verdict.findMany({
    where: { claimId: { in: [...claimIds] }, status: 'live' },
    select: { id: true, claimId: true },
  });
  await tx.verdict.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { status: 'reopened' },
  });
  return new Map(rows.map(({ id, claimId }) => [claimId, id]));
}

/** Ends the live verdict; its id, or null where there is none. */
export async function reopenVerdict(tx: Writer, claimId: string): Promise<string | null> {
  return (await reopenVerdicts(tx, [claimId])).get(claimId) ?? null;
}
