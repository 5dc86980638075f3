'use client';

import { readOnOpening } from '@/app/(desk)/inbox/_components/read-on-opening';
import { markRead, markUnread } from '@/app/(desk)/inbox/actions';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import { showToast } from '@/components/ui/toast-queue';
import { usePressAction } from '@/components/ui/use-press-action';
import { idle } from '@/lib/domain/form-state';
import {
  type Notification,
  notificationPath,
  notificationWords,
} from '@/lib/domain/inbox/notification';
import { shorten } from '@/lib/domain/source/csl-names';

/** How much of a comment is told, in characters. */
const LONGEST = 200;

export function InboxList({ items }: { items: readonly Notification[] }) {
  const read = usePressAction(markRead);
  const unread = usePressAction(markUnread);
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {items.map((item) => {
        const { id } = item;
        const words = notificationWords(item);
        return (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
            <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
              <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                {item.readAt === null && <Badge>Unread</Badge>}
                <Link
                  href={notificationPath(item)}
                  {...(item.readAt === null ? { onClick: () => void readOnOpening(id) } : {})}
                >
                  {words}
                </Link>
                <span className="text-[0.8125rem] text-muted">
                  <Time at={item.at} />
                </span>
              </p>
              <p dir="auto" className="break-words text-[0.8125rem] text-muted">
                {item.claim.wording}
              </p>
              {item.comment && (
                <p dir="auto" className="break-words">
                  {shorten(item.comment.body, LONGEST)}
                </p>
              )}
            </div>
            {item.readAt === null ? (
              <Button
                size="small"
                aria-label={`Mark as read: ${words}`}
                onPress={() =>
                  read.press({ ids: [id] }, { onUndo: () => unread.press({ ids: [id] }) })
                }
              >
                Mark as read
              </Button>
            ) : (
              <Button
                size="small"
                aria-label={`Mark as unread: ${words}`}
                onPress={() =>
                  unread.press({ ids: [id] }, { onUndo: () => read.press({ ids: [id] }) })
                }
              >
                Mark as unread
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Marks everything as read; the way back is for what was unread. */
export function ReadAll() {
  const unread = usePressAction(markUnread);
  const readAll = usePressAction(async (_state: never, form: FormData) => {
    const state = await markRead(idle as never, form);
    if (state.status !== 'ok') return state;
    const { ids } = state.data ?? { ids: [] };
    const onUndo = () => unread.press({ ids });
    showToast({ title: 'All is marked as read.', tone: 'success', undo: { onUndo } });
    return { status: 'ok' as const };
  });
  return (
    <Button icon="check" isPending={readAll.isPending} onPress={() => readAll.press({})}>
      Mark all as read
    </Button>
  );
}
