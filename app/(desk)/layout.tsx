import type { ReactNode } from 'react';
import { DeskShell } from '@/app/(desk)/_components/desk-shell';
import { requireContext } from '@/lib/auth/session';
import { getDesk } from '@/lib/services/desk/get-desk';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const context = await requireContext();
  const { desk } = await getDesk(context);
  return (
    <DeskShell deskName={desk.name} userName={context.actor.name} role={context.actor.role}>
      {children}
    </DeskShell>
  );
}
