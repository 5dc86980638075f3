'use client';

import { restoreWebhook, retireWebhook } from '@/app/(desk)/settings/webhooks/actions';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { usePressAction } from '@/components/ui/use-press-action';
import type { Webhook } from '@/lib/domain/webhook/webhook';

type Props = { label: string; webhooks: readonly Webhook[] };

/** Addresses, the events they are told of, and the button that stops that or lets it go on. */
export function WebhookList({ label, webhooks }: Props) {
  const retire = usePressAction(retireWebhook);
  const restore = usePressAction(restoreWebhook);
  return (
    <ul aria-label={label} className="flex flex-col divide-y divide-line border-line border-y">
      {webhooks.map(({ id, url, eventTypes, retiredAt }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-3 py-3">
          <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
            <p dir="ltr" className="break-all text-start font-semibold">
              {url}
            </p>
            <p className="text-[0.8125rem] text-muted">{eventTypes.join(', ')}</p>
            {retiredAt && (
              <p className="text-[0.8125rem] text-muted">
                Stopped <Time at={retiredAt} />
              </p>
            )}
          </div>
          {retiredAt ? (
            <Button
              size="small"
              isDisabled={restore.isPending}
              aria-label={`Restore ${url}`}
              onPress={() => restore.press({ id })}
            >
              Restore
            </Button>
          ) : (
            <Button
              size="small"
              isDisabled={retire.isPending}
              aria-label={`Stop telling ${url}`}
              onPress={() => retire.press({ id }, { onUndo: () => restore.press({ id }) })}
            >
              Stop
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
