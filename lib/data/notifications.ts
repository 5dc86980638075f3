import type { Prisma } from '@/lib/data/generated/client';
import type { Reader, Writer } from '@/lib/data/transaction';
import { Notification, type NotificationKind } from '@/lib/domain/inbox/notification';

export type NewNotification = {
  userId: string;
  kind: NotificationKind;
  actorId: string | null;
  articleId: string;
  claimId: string;
  threadId?: string;
  commentId?: string;
};

/** Tells members of something; those whose account is disabled are passed over. */
export async function insertNotifications(
  tx: Writer,
  notifications: readonly NewNotification[],
  at: Date,
): Promise<void> {
  if (notifications.length === 0) return;
  const active = await tx.user.findMany({
    where: { id: { in: notifications.map(({ userId }) => userId) }, status: 'active' },
    select: { id: true },
  });
  const ids = new Set(active.map(({ id }) => id));
  await tx.notification.createMany({
    data: notifications.filter(({ userId }) => ids.has(userId)).map((one) => ({ ...one, at })),
  });
}

/** Takes back that a claim was assigned, from an inbox where nobody has read it and no mail told of it. */
export async function takeBackAssignment(
  tx: Writer,
  told: { userId: string; actorId: string; claimId: string; at: Date },
): Promise<void> {
  await tx.notification.deleteMany({
    where: { ...told, kind: 'assignment', readAt: null, mailedAt: null },
  });
}

/** What is shown: not of a comment that was taken back. */
const shown = {
  OR: [{ commentId: null }, { comment: { status: 'active' } }],
} as const satisfies Prisma.NotificationWhereInput;

const columns = {
  id: true,
  kind: true,
  actor: { select: { id: true, name: true } },
  article: { select: { id: true, title: true } },
  claim: { select: { id: true, number: true, wording: true } },
  threadId: true,
  comment: { select: { id: true, body: true } },
  at: true,
  readAt: true,
} as const satisfies Prisma.NotificationSelect;

type Row = Prisma.NotificationGetPayload<{ select: typeof columns }>;

const toNotification = ({ actor, ...row }: Row): Notification =>
  Notification.parse({
    ...row,
    by: actor,
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  });

const unreadFirst = [
  { readAt: { sort: 'desc', nulls: 'first' } },
  { at: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.NotificationOrderByWithRelationInput[];

/** A page of what a member was told: the unread first, then what was read last. */
export async function listNotifications(
  db: Reader,
  userId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ items: Notification[]; nextCursor: string | null }> {
  const rows = await db.notification.findMany({
    where: { userId, ...shown },
    orderBy: [...unreadFirst],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: columns,
  });
  const items = rows.slice(0, limit).map(toNotification);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

export const countUnread = (db: Reader, userId: string): Promise<number> =>
  db.notification.count({ where: { userId, readAt: null, ...shown } });

/**
 * Marks a member's own notifications as read at an instant, or as unread.
 * @param ids null: all
 * @returns the ids of those that were changed.
 */
export async function setRead(
  tx: Writer,
  userId: string,
  ids: readonly string[] | null,
  readAt: Date | null,
): Promise<string[]> {
  const changed = await tx.notification.updateManyAndReturn({
    where: {
      userId,
      ...(ids ? { id: { in: [...ids] } } : {}),
      readAt: readAt ? null : { not: null },
    },
    data: { readAt },
    select: { id: true },
  });
  return changed.map(({ id }) => id);
}

/** Those of these that are unread, the earliest first. */
export async function unreadByIds(
  db: Reader,
  userId: string,
  ids: readonly string[],
): Promise<Notification[]> {
  const rows = await db.notification.findMany({
    where: { userId, id: { in: [...ids] }, readAt: null, ...shown },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(toNotification);
}
