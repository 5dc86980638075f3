import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { insertJob } from '@/lib/data/jobs';
import { reader } from '@/lib/data/transaction';
import {
  deliveryById,
  hastenDelivery,
  insertWebhook,
  lockWebhook,
  listDeliveries as readDeliveries,
  listWebhooks as readWebhooks,
  restoreWebhook as restore,
  retireWebhook as retire,
  setDeliveryJob,
} from '@/lib/data/webhooks';
import { userOf } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { isUnderWay } from '@/lib/domain/job/job';
import {
  type Delivery,
  isToldOfBreak,
  type Webhook,
  WebhookInput,
} from '@/lib/domain/webhook/webhook';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';
import { Paging } from '@/lib/services/paging';

/** The webhooks, those that are stopped last. */
export async function listWebhooks(context: Context): Promise<Webhook[]> {
  authorize(context.actor, 'desk.manage');
  return await readWebhooks(context.tx ?? reader());
}

const DeliveryPage = Paging.extend({
  /** Of this webhook alone. */
  webhookId: Id.nullable().default(null),
});

/** A page of what webhooks were told, the newest first; of stopped ones too. */
export async function listDeliveries(
  context: Context,
  input: z.input<typeof DeliveryPage> = {},
): Promise<{ items: Delivery[]; nextCursor: string | null }> {
  authorize(context.actor, 'desk.manage');
  return await readDeliveries(context.tx ?? reader(), parse(DeliveryPage, input));
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

const Target = z.object({ id: Id });

/** Tells it nothing more. @throws ClaimdeskError `not_found`, `transition_refused`. */
export const retireWebhook = command('desk.manage', Target, async ({ tx, at }, { id }) => {
  const { status, url } = await lockWebhook(tx, id);
  if (status === 'retired') {
    throw new ClaimdeskError('transition_refused', 'This webhook is stopped already.');
  }
  return {
    result: await retire(tx, id, at),
    events: [{ type: 'webhook.retired', webhookId: id, url }],
  };
});

/**
 * Tells it of events again: of those too that happened since it was stopped, where that was just now.
 * @throws ClaimdeskError `not_found`, `transition_refused`.
 */
export const restoreWebhook = command('desk.manage', Target, async ({ tx, at }, { id }) => {
  const { retiredAt, url } = await lockWebhook(tx, id);
  if (retiredAt === null) {
    throw new ClaimdeskError('transition_refused', 'This webhook is not stopped.');
  }
  return {
    result: await restore(tx, id, { isToldOfBreak: isToldOfBreak(new Date(retiredAt), at) }),
    events: [{ type: 'webhook.restored', webhookId: id, url }],
  };
});

/**
 * Delivers it once more, under the id that it had; one that waits for its next try is tried at once.
 * @throws ClaimdeskError `not_found`; `transition_refused` while it is on its way, or the webhook is stopped.
 */
export const sendAgain = command('desk.manage', Target, async ({ tx, actor, at }, { id }) => {
  const { status, webhookId, webhookStatus, url } = await deliveryById(tx, id);
  if (webhookStatus === 'retired') {
    throw new ClaimdeskError('transition_refused', 'The webhook is stopped. Restore it first.');
  }
  if (isUnderWay({ status })) {
    if (!(await hastenDelivery(tx, id))) {
      throw new ClaimdeskError('transition_refused', 'This is on its way.');
    }
  } else {
    const input = { deliveryId: id, webhookId };
    const createdById = userOf(actor).id;
    const job = { kind: 'webhook.deliver' as const, input, bytes: null, createdById };
    await setDeliveryJob(tx, id, await insertJob(tx, job, at));
  }
  wakeRunner();
  return {
    result: await deliveryById(tx, id),
    events: [{ type: 'webhook.sentAgain', webhookId, deliveryId: id, url }],
  };
});
