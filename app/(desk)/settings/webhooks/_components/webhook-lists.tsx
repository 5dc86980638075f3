'use client';

import { retireWebhook, sendAgain } from '@/app/(desk)/settings/webhooks/actions';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { usePressAction } from '@/components/ui/use-press-action';
import { isUnderWay, type JobStatus } from '@/lib/domain/job/job';
import type { Delivery, Webhook } from '@/lib/domain/webhook/webhook';

export function WebhookList({ webhooks }: { webhooks: readonly Webhook[] }) {
  const retire = usePressAction(retireWebhook);
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {webhooks.map(({ id, url, eventTypes }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-3 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <p dir="ltr" className="break-all font-semibold">
              {url}
            </p>
            <p className="text-[0.8125rem] text-muted">{eventTypes.join(', ')}</p>
          </div>
          <Button
            variant="quiet"
            size="small"
            icon="trash"
            aria-label={`Stop telling ${url}`}
            onPress={() => retire.press({ id })}
          >
            Stop
          </Button>
        </li>
      ))}
    </ul>
  );
}

const statusWords: Readonly<Record<JobStatus, string>> = {
  queued: 'Waiting',
  running: 'On its way',
  ready: 'On its way',
  done: 'Delivered',
  failed: 'Failed',
  cancelled: 'Called off',
};

export function DeliveryList({ deliveries }: { deliveries: readonly Delivery[] }) {
  const again = usePressAction(sendAgain);
  return (
    <ul className="flex flex-col divide-y divide-line border-line border-y">
      {deliveries.map(({ id, url, eventType, createdAt, status, attempts, lastAnswer }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-3 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              <Badge>{statusWords[status]}</Badge>
              <span className="font-semibold">{eventType}</span>
              <span className="text-[0.8125rem] text-muted">
                <Time at={createdAt} />
              </span>
            </p>
            <p className="break-words text-[0.8125rem] text-muted">
              <bdi dir="ltr" className="break-all">
                {url}
              </bdi>
              {lastAnswer && `: ${lastAnswer} (${attempts === 1 ? '1 try' : `${attempts} tries`})`}
            </p>
          </div>
          {!isUnderWay({ status }) && (
            <Button
              variant="quiet"
              size="small"
              aria-label={`Send again: ${eventType} to ${url}`}
              onPress={() => again.press({ id })}
            >
              Send again
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
