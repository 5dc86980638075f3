import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { insertJob } from '@/lib/data/jobs';
import { reader } from '@/lib/data/transaction';
import {
  deliveryById,
  insertWebhook,
  listActiveWebhooks,
  listLastDeliveries,
  retireWebhookRow,
  setDeliveryJob,
} from '@/lib/data/webhooks';
import { userOf } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { isUnderWay } from '@/lib/domain/job/job';
import { type Delivery, type Webhook, WebhookInput } from '@/lib/domain/webhook/webhook';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';

/** How many deliveries are listed. */
const SHOWN = 50;

/** The webhooks and their last deliveries. */
export async function listWebhooks(
  context: Context,
): Promise<{ webhooks: Webhook[]; deliveries: Delivery[] }> {
  authorize(context.actor, 'desk.manage');
  const db = reader();
  const [webhooks, deliveries] = await Promise.all([
    listActiveWebhooks(db),
    listLastDeliveries(db, SHOWN),
  ]);
  return { webhooks, deliveries };
}

/** The secret that signs is answered this once. */
export const addWebhook = command('desk.manage', WebhookInput, async ({ tx, actor, at }, input) => {
  const secret = `whsec_${randomBytes(24).toString('base64')}`;
  const webhook = await insertWebhook(tx, { ...input, secret, createdById: userOf(actor).id }, at);
  return {
    result: { ...webhook, secret },
    events: [{ type: 'webhook.added', webhookId: webhook.id, url: webhook.url }],
  };
});

/** Tells it nothing more. */
export const retireWebhook = command(
  'desk.manage',
  z.object({ id: Id }),
  async ({ tx }, { id }) => {
    const url = await retireWebhookRow(tx, id);
    return { result: { id }, events: [{ type: 'webhook.retired', webhookId: id, url }] };
  },
);

/** Delivers it once more, under the id that it had. @throws ClaimdeskError `transition_refused` while it is under way. */
export const sendAgain = command(
  'desk.manage',
  z.object({ id: Id }),
  async ({ tx, actor, at }, { id }) => {
    const { status, webhookId, url } = await deliveryById(tx, id);
    if (isUnderWay({ status })) {
      throw new ClaimdeskError('transition_refused', 'This is on its way.');
    }
    const input = { deliveryId: id, webhookId };
    const createdById = userOf(actor).id;
    const jobId = await insertJob(
      tx,
      { kind: 'webhook.deliver', input, bytes: null, createdById },
      at,
    );
    await setDeliveryJob(tx, id, jobId);
    wakeRunner();
    return {
      result: { id },
      events: [{ type: 'webhook.sentAgain', webhookId, deliveryId: id, url }],
    };
  },
);
