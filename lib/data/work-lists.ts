import type { Prisma } from '@/lib/data/generated/client';
import { judgementsOfClaims } from '@/lib/data/review-method';
import type { Reader } from '@/lib/data/transaction';
import { type WorkItem, type WorkList, waitsFor } from '@/lib/domain/workflow/work-list';

/** Whose list it is; `mayKnow` is whether they see how claims were judged that they did not assess. */
export type Whose = { id: string; mayKnow: boolean };

const assessedBy = (reviewerId: string): Prisma.ClaimWhereInput => ({
  assessments: { some: { reviewerId, status: 'live' } },
});

function claimsOf(list: WorkList, { id, mayKnow }: Whose): Prisma.ClaimWhereInput {
  const underCheck = { article: { status: 'active' } } as const;
  switch (list) {
    case 'mine':
      return {
        ...underCheck,
        state: { in: ['open', 'in_review', 'assessed', 'disputed'] },
        assignments: { some: { reviewerId: id, endedAt: null } },
        NOT: assessedBy(id),
      };
    case 'done':
      return {
        ...underCheck,
        state: { in: ['in_review', 'assessed', 'disputed'] },
        ...assessedBy(id),
      };
    case 'settle':
      return { ...underCheck, state: 'assessed', ...(mayKnow ? {} : assessedBy(id)) };
    case 'disputed':
      return { ...underCheck, state: 'disputed', ...(mayKnow ? {} : assessedBy(id)) };
  }
}

/**
 * A page of a list, what is due first leading, then by priority.
 * @param after how many claims are left out at the beginning
 */
export async function pageOfWork(
  db: Reader,
  list: WorkList,
  whose: Whose,
  { after, limit }: { after: number; limit: number },
): Promise<{ items: WorkItem[]; nextCursor: string | null }> {
  const rows = await db.claim.findMany({
    where: claimsOf(list, whose),
    orderBy: [
      { dueOn: { sort: 'asc', nulls: 'last' } },
      { priority: 'asc' },
      { articleId: 'asc' },
      { number: 'asc' },
    ],
    skip: after,
    take: limit + 1,
    select: {
      id: true,
      number: true,
      wording: true,
      priority: true,
      state: true,
      dueOn: true,
      article: { select: { id: true, title: true } },
      _count: { select: { assessments: { where: { status: 'live' } } } },
    },
  });
  const judgements = await judgementsOfClaims(
    db,
    rows.map(({ id }) => id),
  );
  const items = rows.slice(0, limit).map(
    ({ id, state, dueOn, _count, ...row }): WorkItem => ({
      ...row,
      claimId: id,
      dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
      waitsFor:
        list === 'mine'
          ? 'you'
          : waitsFor(state, {
              assessed: _count.assessments,
              required: judgements.get(id)?.policy.requiredAssessments[row.priority] ?? 1,
            }),
    }),
  );
  return { items, nextCursor: rows.length > limit ? String(after + limit) : null };
}

export const countOfWork = (db: Reader, list: WorkList, whose: Whose): Promise<number> =>
  db.claim.count({ where: claimsOf(list, whose) });
