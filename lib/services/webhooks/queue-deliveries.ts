import { z } from 'zod';
import { insertJob } from '@/lib/data/jobs';
import { reader } from '@/lib/data/transaction';
import { isWebhookBehind, setDeliveryJob, takeDeliveries } from '@/lib/data/webhooks';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';

/** The log is told when a delivery has arrived or failed. */
const queue = command('desk.manage', z.undefined(), async ({ tx, at }) => {
  const made = await takeDeliveries(tx, at);
  for (const input of made) {
    const job = { kind: 'webhook.deliver' as const, input, bytes: null, createdById: null };
    await setDeliveryJob(tx, input.deliveryId, await insertJob(tx, job, at));
  }
  return { result: made.length, events: [] };
});

/** Queues the telling of what the log says since the last time; how many deliveries. */
export async function queueDeliveries(context: Context): Promise<number> {
  if (!(await isWebhookBehind(reader()))) return 0;
  const made = await queue(context, undefined);
  if (made > 0) wakeRunner();
  return made;
}
