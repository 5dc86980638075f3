import { z } from 'zod';
import { cursorOfParts, readCursor, writeCursor } from '@/lib/domain/cursor';
import { Id, Instant, Person } from '@/lib/domain/identity';

/** Why a member is told. None of them says how anybody judged a claim. */
export const NotificationKind = z.enum(['mention', 'reply', 'assignment']);
export type NotificationKind = z.infer<typeof NotificationKind>;

/** Something that a member should know of. */
export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  /** Who did it; null for the desk's own programs. */
  by: Person.nullable(),
  article: z.object({ id: Id, title: z.string() }),
  claim: z.object({ id: Id, number: z.int().positive(), wording: z.string() }),
  threadId: Id.nullable(),
  comment: z.object({ id: Id, body: z.string() }).nullable(),
  at: Instant,
  readAt: Instant.nullable(),
});
export type Notification = z.infer<typeof Notification>;

/** A page of an inbox, and how much of the whole is unread. */
export const Inbox = z.object({
  items: z.array(Notification),
  nextCursor: z.string().nullable(),
  unread: z.int().nonnegative(),
});
export type Inbox = z.infer<typeof Inbox>;

/**
 * A place in an inbox, the unread first and each part the newest first: the instant at which the walk
 * began, whether the notification there was unread then, when it came, and its id. It holds though
 * notifications come and are read.
 */
export const InboxCursor = cursorOfParts([Instant, z.enum(['unread', 'read']), Instant, Id]);

export type InboxPlace = { wasUnread: boolean; at: string; id: string };

export const inboxCursor = (asOf: string, { wasUnread, at, id }: InboxPlace): string =>
  writeCursor(asOf, wasUnread ? 'unread' : 'read', at, id);

export function readInboxCursor(cursor: string): { asOf: string; place: InboxPlace } {
  const [asOf = '', part, at = '', id = ''] = readCursor(cursor);
  return { asOf, place: { wasUnread: part === 'unread', at, id } };
}

/** What happened, in plain words: “Ada Reyes mentioned you on claim 3”. */
export function notificationWords({ kind, by, claim }: Notification): string {
  const who = by?.name ?? 'The desk';
  switch (kind) {
    case 'mention':
      return `${who} mentioned you on claim ${claim.number}`;
    case 'reply':
      return `${who} replied on claim ${claim.number}`;
    case 'assignment':
      return `${who} gave you claim ${claim.number}`;
  }
}

/** Where it is to be seen at the desk, from its root. */
export function notificationPath({ article, claim, threadId }: Notification): string {
  const page = `/articles/${article.id}/claims/${claim.id}`;
  return threadId ? `${page}#thread-${threadId}` : page;
}
