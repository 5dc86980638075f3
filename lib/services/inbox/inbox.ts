import { z } from 'zod';
import { countUnread, listNotifications, setRead } from '@/lib/data/notifications';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { type Inbox, InboxCursor, readInboxCursor } from '@/lib/domain/inbox/notification';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';
import { Paging } from '@/lib/services/paging';

const Input = Paging.extend({ after: InboxCursor.nullable().default(null) });

/** A page of what the caller was told, the unread first. */
export async function getInbox(
  context: Context,
  input: z.input<typeof Input> = {},
): Promise<Inbox> {
  authorize(context.actor, 'account.manage');
  const userId = ownAccount(context.actor);
  const db = context.tx ?? reader();
  const { after, limit } = parse(Input, input);
  const { asOf, place } = after
    ? readInboxCursor(after)
    : { asOf: context.now().toISOString(), place: null };
  const [page, unread] = await Promise.all([
    listNotifications(db, userId, { asOf, after: place, limit }),
    countUnread(db, userId),
  ]);
  return { ...page, unread };
}

/** How much of it the caller has not read. */
export function countUnreadOf(context: Context): Promise<number> {
  authorize(context.actor, 'account.manage');
  return countUnread(context.tx ?? reader(), ownAccount(context.actor));
}

export const ReadChange = z.object({
  /** Left out: everything. */
  ids: z.array(Id).max(1000).optional(),
  /** False: marks as unread again. */
  read: z.boolean().default(true),
});

/**
 * Marks the caller's notifications as read or as unread; the ids of those that were not so before.
 * What somebody has read is their own affair: the log is not told.
 */
export const markRead = command(
  'account.manage',
  ReadChange,
  async ({ tx, actor, at }, { ids, read }) => {
    const changed = await setRead(tx, ownAccount(actor), ids ?? null, read ? at : null);
    return { result: { ids: changed }, events: [] };
  },
);
