'use client';

import { resetSecondFactors } from '@/app/(desk)/members/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { usePressAction } from '@/components/ui/use-press-action';

/** For somebody who lost their phone or their key. It cannot be undone, so it is asked first. */
export function ResetSecondFactors({ id, name }: { id: string; name: string }) {
  const { press, isPending } = usePressAction(resetSecondFactors);
  return (
    <Dialog
      title={`Remove the second factor of ${name}`}
      trigger={
        <Button variant="quiet" aria-label={`Remove second factor of ${name}`}>
          Remove second factor
        </Button>
      }
    >
      {({ close }) => (
        <div className="flex flex-col items-start gap-4">
          <p>
            Do this when {name} has lost their phone or their key, and you are sure that it is they
            who ask. Their authenticator app, passkeys and recovery codes stop working; their
            password alone signs them in.
          </p>
          <Button
            variant="danger"
            onPress={() => press({ id }, { onDone: close })}
            isPending={isPending}
          >
            Remove it
          </Button>
        </div>
      )}
    </Dialog>
  );
}
