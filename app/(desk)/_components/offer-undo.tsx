'use client';

import type { ReactNode } from 'react';
import { useTakeBack } from '@/app/(desk)/_components/use-take-back';
import { UndoCommand } from '@/components/ui/undo-command';

/** Lets each message that something is done offer to take it back. */
export function OfferUndo({ children }: { children: ReactNode }) {
  const { takeBack } = useTakeBack();
  return <UndoCommand value={takeBack}>{children}</UndoCommand>;
}
