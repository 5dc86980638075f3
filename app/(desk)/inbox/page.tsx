import type { Metadata } from 'next';
import { InboxList, ReadAll } from '@/app/(desk)/inbox/_components/inbox-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { InboxCursor } from '@/lib/domain/inbox/notification';
import { getInbox } from '@/lib/services/inbox/inbox';

export const metadata: Metadata = { title: 'Inbox' };

type Props = { searchParams: Promise<{ after?: string }> };

/** What somebody was told: the unread first. */
export default async function InboxPage({ searchParams }: Props) {
  const context = await requireContext();
  const after = InboxCursor.safeParse((await searchParams).after).data ?? null;
  const { items, nextCursor, unread } = await getInbox(context, { after });
  return (
    <div className="max-w-4xl">
      <PageHeader title="Inbox" actions={unread > 0 && <ReadAll />} />
      {items.length === 0 ? (
        <EmptyState title="Nothing here">
          When somebody mentions you, replies in a thread of yours or gives you a claim, it is told
          here. Mention a colleague in a comment on a claim, and it is told to them.
        </EmptyState>
      ) : (
        <InboxList items={items} />
      )}
      {nextCursor && (
        <p className="mt-6">
          <Link href={`/inbox?after=${nextCursor}`} look="secondary">
            Older
          </Link>
        </p>
      )}
    </div>
  );
}
