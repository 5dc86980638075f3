import type { Prisma } from '@/lib/data/generated/client';
import { judgementsOfClaims } from '@/lib/data/review-method';
import type { Reader } from '@/lib/data/transaction';
import { ClaimPriority } from '@/lib/domain/claim/claim';
import {
  comparePlaces,
  readWorkCursor,
  type WorkItem,
  type WorkList,
  type WorkPlace,
  waitsFor,
  workCursor,
} from '@/lib/domain/workflow/work-list';

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

const columns = {
  id: true,
  number: true,
  wording: true,
  priority: true,
  state: true,
  dueOn: true,
  article: { select: { id: true, title: true } },
  _count: { select: { assessments: { where: { status: 'live' } } } },
} as const satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof columns }>;
/** What a claim is ordered by that people may change. */
type Movable = Pick<WorkPlace, 'dueOn' | 'priority'>;

/**
 * A page of a list, what is due first leading, then by priority. The order is the one of when the walk
 * began, which the cursor keeps, so that a claim whose date is changed on the way is met once.
 */
export async function pageOfWork(
  db: Reader,
  list: WorkList,
  whose: Whose,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ items: WorkItem[]; nextCursor: string | null }> {
  const { asOf, place } = after ? readWorkCursor(after) : { asOf: await instant(db), place: null };
  const rows = await rowsAfter(db, claimsOf(list, whose), { asOf, place, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const judgements = await judgementsOfClaims(
    db,
    page.map(({ row }) => row.id),
  );
  const items = page.map(
    ({ row: { id, state, dueOn, _count, ...row } }): WorkItem => ({
      ...row,
      claimId: id,
      dueOn: dayOf(dueOn),
      waitsFor:
        list === 'mine'
          ? 'you'
          : waitsFor(state, {
              assessed: _count.assessments,
              required: judgements.get(id)?.policy.requiredAssessments[row.priority] ?? 1,
            }),
    }),
  );
  const last = page.at(-1);
  return { items, nextCursor: rows.length > limit && last ? workCursor(asOf, last.place) : null };
}

/** Now by the database, whose trigger says until when a claim had another place. */
async function instant(db: Reader): Promise<string> {
  const [row] = await db.$queryRaw<
    { now: Date }[]
  >`SELECT clock_timestamp()::timestamptz(3) AS now`;
  if (!row) throw new Error('The database does not tell the time.');
  return row.now.toISOString();
}

/**
 * The claims of a list that follow a place in the order of an instant. Those that were moved since are
 * read apart, by where they stood; where another is moved while this reads, it reads again.
 */
async function rowsAfter(
  db: Reader,
  where: Prisma.ClaimWhereInput,
  { asOf, place, limit }: { asOf: string; place: WorkPlace | null; limit: number },
): Promise<{ row: Row; place: WorkPlace }[]> {
  let moved = await movedSince(db, asOf);
  for (;;) {
    const ids = [...moved.keys()];
    const [still, others] = await Promise.all([
      db.claim.findMany({
        where: { AND: [where, { id: { notIn: ids } }, place ? following(place) : {}] },
        orderBy: [
          { dueOn: { sort: 'asc', nulls: 'last' } },
          { priority: 'asc' },
          { articleId: 'asc' },
          { number: 'asc' },
        ],
        take: limit,
        select: columns,
      }),
      ids.length === 0
        ? []
        : db.claim.findMany({ where: { AND: [where, { id: { in: ids } }] }, select: columns }),
    ]);
    const known = moved;
    moved = await movedSince(db, asOf);
    if (moved.size === known.size) {
      return [...still, ...others]
        .map((row) => ({ row, place: placeOf(row, moved.get(row.id)) }))
        .filter((one) => place === null || comparePlaces(one.place, place) > 0)
        .sort((one, other) => comparePlaces(one.place, other.place))
        .slice(0, limit);
    }
  }
}

/** What claims were ordered by at an instant whose date or priority was changed since, by their ids. */
async function movedSince(db: Reader, asOf: string): Promise<Map<string, Movable>> {
  const rows = await db.claimPlace.findMany({
    where: { until: { gte: new Date(asOf) } },
    orderBy: [{ until: 'desc' }],
    select: { claimId: true, dueOn: true, priority: true },
  });
  return new Map(
    rows.map(({ claimId, dueOn, priority }) => [claimId, { dueOn: dayOf(dueOn), priority }]),
  );
}

const placeOf = ({ dueOn, priority, article, number }: Row, before?: Movable): WorkPlace => ({
  dueOn: dayOf(dueOn),
  priority,
  articleId: article.id,
  number,
  ...before,
});

const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** What comes after a place, by what claims are ordered by now. */
function following({ dueOn, priority, articleId, number }: WorkPlace): Prisma.ClaimWhereInput {
  const { options } = ClaimPriority;
  const ofThatDay: Prisma.ClaimWhereInput = {
    dueOn: dueOn && new Date(dueOn),
    OR: [
      { priority: { in: options.slice(options.indexOf(priority) + 1) } },
      { priority, articleId: { gt: articleId } },
      { priority, articleId, number: { gt: number } },
    ],
  };
  if (dueOn === null) return ofThatDay;
  return { OR: [{ dueOn: { gt: new Date(dueOn) } }, { dueOn: null }, ofThatDay] };
}

export const countOfWork = (db: Reader, list: WorkList, whose: Whose): Promise<number> =>
  db.claim.count({ where: claimsOf(list, whose) });
