import type { Prisma } from '@/lib/data/generated/client';
import type { Reader, Writer } from '@/lib/data/transaction';
import {
  type InboxPlace,
  inboxCursor,
  Notification,
  type NotificationKind,
} from '@/lib/domain/inbox/notification';

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

/**
 * A page of what a member was told: what was unread when the walk began, then what was read, each the
 * newest first.
 * @param asOf when the walk began
 */
export async function listNotifications(
  db: Reader,
  userId: string,
  { asOf, after, limit }: { asOf: string; after: InboxPlace | null; limit: number },
): Promise<{ items: Notification[]; nextCursor: string | null }> {
  const part = (wasUnread: boolean, place: InboxPlace | null, take: number) =>
    db.notification.findMany({
      where: {
        userId,
        AND: [
          shown,
          wasUnread
            ? { OR: [{ readAt: null }, { readAt: { gt: new Date(asOf) } }] }
            : { readAt: { lte: new Date(asOf) } },
          place ? { OR: following(place) } : {},
        ],
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take,
      select: columns,
    });
  const isPastUnread = after !== null && !after.wasUnread;
  const unread = isPastUnread ? [] : await part(true, after, limit + 1);
  const left = limit + 1 - unread.length;
  const read = left > 0 ? await part(false, isPastUnread ? after : null, left) : [];
  const rows = [...unread, ...read];
  const items = rows.slice(0, limit).map(toNotification);
  const last = items.at(-1);
  const isMore = rows.length > limit && last !== undefined;
  const wasUnread = items.length <= unread.length;
  return { items, nextCursor: isMore ? inboxCursor(asOf, { ...last, wasUnread }) : null };
}

const following = ({ at, id }: InboxPlace) => [
  { at: { lt: new Date(at) } },
  { at: new Date(at), id: { lt: id } },
];

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
