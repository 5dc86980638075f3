'use client';

import { useRefreshWhile } from '@/app/(desk)/_components/use-refresh-while';
import { DeliveryBadge } from '@/app/(desk)/settings/webhooks/_components/delivery-badge';
import { sendAgain } from '@/app/(desk)/settings/webhooks/actions';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { usePressAction } from '@/components/ui/use-press-action';
import { type Delivery, isOnItsWay } from '@/lib/domain/webhook/webhook';

/** How often the page looks again while something is on its way. */
const LOOK_MS = 3_000;

/** What webhooks were told, what came of it, and the button that sends it once more. */
export function DeliveryList({ deliveries }: { deliveries: readonly Delivery[] }) {
  const again = usePressAction(sendAgain);
  useRefreshWhile(deliveries.some(isOnItsWay), LOOK_MS);
  return (
    <ul
      aria-label="Last deliveries"
      className="flex flex-col divide-y divide-line border-line border-y"
    >
      {deliveries.map((delivery) => {
        const { id, url, eventType, createdAt, status, attempts, lastAnswer, nextTryAt } = delivery;
        return (
          <li key={id} className="flex flex-wrap items-start justify-between gap-3 py-3">
            <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
              <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                <DeliveryBadge status={status} />
                <span className="font-semibold">{eventType}</span>
                <span className="text-[0.8125rem] text-muted">
                  <Time at={createdAt} />
                </span>
              </p>
              <p dir="ltr" className="break-all text-start text-[0.8125rem] text-muted">
                {url}
              </p>
              {lastAnswer && (
                <p className="break-words text-[0.8125rem] text-muted">
                  {lastAnswer}
                  {attempts > 0 && ` (${attempts === 1 ? '1 try' : `${attempts} tries`})`}
                  {nextTryAt && (
                    <>
                      {' Next try: '}
                      <Time at={nextTryAt} show="absolute" />.
                    </>
                  )}
                </p>
              )}
            </div>
            {delivery.webhookStatus === 'active' && !isOnItsWay(delivery) && (
              <Button
                size="small"
                isDisabled={again.isPending}
                aria-label={`Send again: ${eventType} to ${url}`}
                onPress={() => again.press({ id })}
              >
                Send again
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
