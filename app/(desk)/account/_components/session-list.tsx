'use client';

import { endSession } from '@/app/(desk)/account/actions';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { usePressAction } from '@/components/ui/use-press-action';
import type { Session } from '@/lib/domain/access/session';

type Props = {
  sessions: readonly Session[];
  /** The one that shows this page; it ends by signing out. */
  ownSession: string | null;
};

export function SessionList({ sessions, ownSession }: Props) {
  const { press, isPending } = usePressAction(endSession);
  return (
    <ul aria-labelledby="sessions" className="divide-y divide-line border-line border-y">
      {sessions.map(({ id, device, address, createdAt, lastSeenAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
          <div className="min-w-0 flex-1 basis-60">
            <p className="flex flex-wrap items-center gap-2 font-semibold">
              {device}
              {id === ownSession && <Badge>This browser</Badge>}
            </p>
            <p className="text-[0.875rem] text-muted [overflow-wrap:anywhere]">
              From {address}, signed in <Time at={createdAt} />, last seen <Time at={lastSeenAt} />
            </p>
          </div>
          {id !== ownSession && (
            <Button
              variant="danger"
              size="small"
              onPress={() => press({ id })}
              isDisabled={isPending}
              aria-label={`Sign out ${device}`}
            >
              Sign out
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
