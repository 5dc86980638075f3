import '@/app/(desk)/articles/[id]/workbench.css';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { type Bench, Workbench } from '@/app/(desk)/articles/[id]/_components/workbench';
import { requireContext } from '@/lib/auth/session';
import { asText } from '@/lib/domain/as-text';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { dayOf } from '@/lib/domain/workflow/due';
import { getWorkbench } from '@/lib/services/articles/get-article';
import { liveStart } from '@/lib/services/live/follow-article';

type Props = { params: Promise<{ id: string }>; children: ReactNode };

export default async function WorkbenchLayout({ params, children }: Props) {
  const { id } = await params;
  const context = await requireContext();
  if (!Id.safeParse(id).success) notFound();
  // Before the rest, so that what changes meanwhile is told after.
  const liveFrom = await liveStart(context);
  const bench = await getWorkbench(context, id).catch((error: unknown) => {
    if (isClaimdeskError(error) && error.code === 'not_found') notFound();
    throw error;
  });
  return (
    <Workbench
      told={asText<Bench>(bench)}
      actor={context.actor}
      liveFrom={liveFrom}
      today={dayOf(context.now())}
    >
      {children}
    </Workbench>
  );
}
