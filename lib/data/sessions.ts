import { keptPlan } from '@/lib/data/kept-plan';
import { lacksFactor, withLack } from '@/lib/data/second-factors';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { Role, UserActor } from '@/lib/domain/access/actor';
import type { Session } from '@/lib/domain/access/session';

const columns = {
  id: true,
  device: true,
  address: true,
  createdAt: true,
  lastSeenAt: true,
} as const;

type NewSession = { userId: string; epoch: number; device: string; address: string };

/** The id of the new row. */
export async function insertSession(tx: Writer, session: NewSession, at: Date): Promise<string> {
  const { id } = await tx.session.create({
    data: { ...session, createdAt: at, lastSeenAt: at },
    select: { id: true },
  });
  return id;
}

/** When each user's last session was opened, in ISO 8601, or that of one of them. */
export async function lastSessions(db: Reader, userId?: string): Promise<Map<string, string>> {
  const rows = await db.session.groupBy({
    by: ['userId'],
    ...(userId === undefined ? {} : { where: { userId } }),
    _max: { createdAt: true },
  });
  return new Map(
    rows.flatMap(({ userId, _max: { createdAt } }) =>
      createdAt ? [[userId, createdAt.toISOString()] as const] : [],
    ),
  );
}

/** The owner says whether they lack a second factor that the desk demands. */
type LiveSession = { createdAt: Date; lastSeenAt: Date; owner: UserActor };

/**
 * The session and its owner, in one query; null when there is none of these, it was ended, alone or
 * with all others of its epoch, or its owner is disabled. Whether it has run out is for the caller,
 * who knows the time.
 */
export async function liveSession(
  db: Reader,
  { userId, epoch, sessionId }: { userId: string; epoch: number; sessionId: string },
): Promise<LiveSession | null> {
  const [row] = await db.$queryRaw<
    { createdAt: Date; lastSeenAt: Date; id: string; name: string; role: Role; lacks: boolean }[]
  >`${keptPlan}
    SELECT s."createdAt", s."lastSeenAt", u."id", u."name", u."role"::text AS "role",
      ${lacksFactor} AS "lacks"
    FROM "session" s JOIN "user" u ON u."id" = s."userId"
    WHERE s."id" = ${sessionId}::uuid AND s."endedAt" IS NULL AND s."epoch" = ${epoch}
      AND u."id" = ${userId}::uuid AND u."sessionEpoch" = ${epoch} AND u."status" = 'active'`;
  if (!row) return null;
  const { createdAt, lastSeenAt, lacks, ...person } = row;
  return { createdAt, lastSeenAt, owner: withLack({ kind: 'user', ...person }, lacks) };
}

export async function markSessionSeen(tx: Writer, id: string, at: Date): Promise<void> {
  await tx.session.updateMany({ where: { id, lastSeenAt: { lt: at } }, data: { lastSeenAt: at } });
}

/** A user's sessions that have not been ended, of the epoch and opened since; last used first. */
export async function sessionsOf(
  db: Reader,
  userId: string,
  epoch: number,
  { openedAfter, seenAfter }: { openedAfter: Date; seenAfter: Date },
): Promise<Session[]> {
  const rows = await db.session.findMany({
    where: {
      userId,
      epoch,
      endedAt: null,
      createdAt: { gt: openedAfter },
      lastSeenAt: { gt: seenAfter },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    select: columns,
  });
  return rows.map(({ createdAt, lastSeenAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }));
}

/** The device of the session that was ended; null when the user has no such open one. */
export async function endSessionOf(
  tx: Writer,
  userId: string,
  id: string,
  at: Date,
): Promise<string | null> {
  const [row] = await tx.session.updateManyAndReturn({
    where: { id, userId, endedAt: null },
    data: { endedAt: at },
    select: { device: true },
  });
  return row?.device ?? null;
}
