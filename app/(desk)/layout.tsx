import type { ReactNode } from 'react';
import { DeskShell } from '@/app/(desk)/_components/desk-shell';
import { OfferUndo } from '@/app/(desk)/_components/offer-undo';
import { requireContext } from '@/lib/auth/session';
import { getDeskName } from '@/lib/services/desk/get-desk';
import { countUnreadOf } from '@/lib/services/inbox/inbox';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const context = await requireContext();
  const [deskName, unread] = await Promise.all([getDeskName(context), countUnreadOf(context)]);
  return (
    <OfferUndo>
      <DeskShell
        deskName={deskName}
        userName={context.actor.name}
        role={context.actor.role}
        unread={unread}
      >
        {children}
      </DeskShell>
    </OfferUndo>
  );
}
