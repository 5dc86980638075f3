import type { Reader, Writer } from '@/lib/data/transaction';
import { Assessment } from '@/lib/domain/assessment/assessment';

const person = { select: { id: true, name: true } } as const;
const ratingKey = { select: { key: true } } as const;

const assessmentParts = {
  reviewer: person,
  rating: ratingKey,
  citations: { select: { citationId: true } },
} as const;

type AssessmentRow = {
  rating: { key: string };
  citations: { citationId: string }[];
  createdAt: Date;
};

const toAssessment = (row: AssessmentRow): Assessment =>
  Assessment.parse({
    ...row,
    rating: row.rating.key,
    citationIds: row.citations.map(({ citationId }) => citationId),
    createdAt: row.createdAt.toISOString(),
  });

/** All assessments of these claims, the newest first; superseded and withdrawn ones too. */
export async function assessmentsOfClaims(
  db: Reader,
  claimIds: readonly string[],
): Promise<Assessment[]> {
  const rows = await db.assessment.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: assessmentParts,
  });
  return rows.map(toAssessment);
}

export async function liveAssessment(
  db: Reader,
  claimId: string,
  reviewerId: string,
): Promise<Assessment | null> {
  const row = await db.assessment.findFirst({
    where: { claimId, reviewerId, status: 'live' },
    include: assessmentParts,
  });
  return row && toAssessment(row);
}

/** Records a judgement; the reviewer's last one, where there is one, becomes superseded. */
export async function insertAssessment(
  tx: Writer,
  assessment: {
    claimId: string;
    reviewerId: string;
    ratingId: string;
    rationale: string;
    citationIds: readonly string[];
    supersedesId: string | null;
  },
  at: Date,
): Promise<Assessment> {
  const { citationIds, ...columns } = assessment;
  if (columns.supersedesId) await setAssessmentStatus(tx, columns.supersedesId, 'superseded');
  const row = await tx.assessment.create({
    data: {
      ...columns,
      createdAt: at,
      citations: { create: citationIds.map((citationId) => ({ citationId })) },
    },
    include: assessmentParts,
  });
  return toAssessment(row);
}

export async function setAssessmentStatus(
  tx: Writer,
  id: string,
  status: 'superseded' | 'withdrawn',
): Promise<void> {
  await tx.assessment.update({ where: { id }, data: { status } });
}
