import { eventsAfter } from '@/lib/data/audit-log';
import type { Prisma } from '@/lib/data/generated/client';
import type { Reader, Writer } from '@/lib/data/transaction';
import { notFound } from '@/lib/domain/errors';
import {
  Delivery,
  Webhook,
  type WebhookEventType,
  webhookPayload,
} from '@/lib/domain/webhook/webhook';

/** The secret is read where it signs, and nowhere else. */
const columns = {
  id: true,
  url: true,
  eventTypes: true,
  status: true,
  createdAt: true,
  retiredAt: true,
} as const;

type Row = Prisma.WebhookGetPayload<{ select: typeof columns }>;

const toWebhook = (row: Row): Webhook =>
  Webhook.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    retiredAt: row.retiredAt?.toISOString() ?? null,
  });

/** Of the last entry of the log; 0 for none. */
async function endOfLog(db: Reader): Promise<number> {
  const { _max } = await db.auditEvent.aggregate({ _max: { sequence: true } });
  return _max.sequence ?? 0;
}

/** It is told of what comes after the end of the log as it is now. */
export async function insertWebhook(
  tx: Writer,
  webhook: {
    url: string;
    eventTypes: readonly WebhookEventType[];
    secret: string;
    createdById: string;
  },
  at: Date,
): Promise<Webhook> {
  const data = {
    ...webhook,
    eventTypes: [...webhook.eventTypes],
    lastSequence: await endOfLog(tx),
    createdAt: at,
  };
  return toWebhook(await tx.webhook.create({ data, select: columns }));
}

/** All of them: those that are told of events first, each in the order they were added in. */
export async function listWebhooks(db: Reader): Promise<Webhook[]> {
  const rows = await db.webhook.findMany({
    orderBy: [{ status: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(toWebhook);
}

/** The webhook as it stands until this transaction ends. @throws ClaimdeskError `not_found`. */
export async function lockWebhook(tx: Writer, id: string): Promise<Webhook> {
  await tx.$queryRaw`SELECT FROM "webhook" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.webhook.findUnique({ where: { id }, select: columns });
  if (!row) throw notFound('webhook');
  return toWebhook(row);
}

/** From `at` on it is told nothing. */
export async function retireWebhook(tx: Writer, id: string, at: Date): Promise<Webhook> {
  const data = { status: 'retired', retiredAt: at } as const;
  return toWebhook(await tx.webhook.update({ where: { id }, data, select: columns }));
}

/** It is told of events again: from where it was, or from the end of the log as it is now. */
export async function restoreWebhook(
  tx: Writer,
  id: string,
  { isToldOfBreak }: { isToldOfBreak: boolean },
): Promise<Webhook> {
  const data = {
    status: 'active',
    retiredAt: null,
    ...(isToldOfBreak ? {} : { lastSequence: await endOfLog(tx) }),
  } as const;
  return toWebhook(await tx.webhook.update({ where: { id }, data, select: columns }));
}

/** Whether the log goes on after what some webhook was told. */
export async function isWebhookBehind(db: Reader): Promise<boolean> {
  const [row] = await db.$queryRaw<{ behind: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "webhook", "audit_head"
      WHERE "webhook"."status" = 'active' AND "lastSequence" < "audit_head"."sequence") AS "behind"`;
  return row?.behind ?? false;
}

/** Of the log, in entries: what one look takes at most. */
const LOOKED_AT = 500;

/** What active webhooks have to be told next, as deliveries without jobs; each is made once. */
export async function takeDeliveries(
  tx: Writer,
  at: Date,
): Promise<{ deliveryId: string; webhookId: string }[]> {
  const webhooks = await tx.$queryRaw<{ id: string; eventTypes: string[]; lastSequence: number }[]>`
    SELECT "id", "eventTypes", "lastSequence" FROM "webhook" WHERE "status" = 'active'
    ORDER BY "id" FOR UPDATE`;
  const made: { deliveryId: string; webhookId: string }[] = [];
  for (const { id: webhookId, eventTypes, lastSequence } of webhooks) {
    const entries = await eventsAfter(tx, lastSequence, LOOKED_AT);
    const last = entries.at(-1);
    if (!last) continue;
    for (const entry of entries) {
      const payload = eventTypes.includes(entry.event.type) ? webhookPayload(entry) : null;
      if (!payload) continue;
      const { id } = await tx.webhookDelivery.create({
        data: {
          webhookId,
          sequence: entry.sequence,
          eventType: payload.type,
          payload: payload as Prisma.InputJsonObject,
          createdAt: at,
        },
        select: { id: true },
      });
      made.push({ deliveryId: id, webhookId });
    }
    await tx.webhook.update({ where: { id: webhookId }, data: { lastSequence: last.sequence } });
  }
  return made;
}

/** Names the job that delivers it. */
export async function setDeliveryJob(tx: Writer, id: string, jobId: string): Promise<void> {
  await tx.webhookDelivery.update({ where: { id }, data: { jobId } });
}

/** Keeps what a try came to, or why there was none. */
export async function noteAnswer(
  tx: Writer,
  id: string,
  { answer, wasTried }: { answer: string; wasTried: boolean },
): Promise<void> {
  await tx.webhookDelivery.update({
    where: { id },
    data: { lastAnswer: answer, attempts: { increment: wasTried ? 1 : 0 } },
  });
}

/** What is sent and how it is signed; null where the webhook is retired. */
export async function deliveryToSend(
  db: Reader,
  id: string,
): Promise<{ url: string; secret: string; body: string } | null> {
  const row = await db.webhookDelivery.findUnique({
    where: { id, webhook: { status: 'active' } },
    select: { payload: true, webhook: { select: { url: true, secret: true } } },
  });
  return row && { ...row.webhook, body: JSON.stringify(row.payload) };
}

const withWebhook = { webhook: { select: { url: true, status: true } } } as const;
type DeliveryRow = Prisma.WebhookDeliveryGetPayload<{ include: typeof withWebhook }>;

async function toDeliveries(db: Reader, rows: readonly DeliveryRow[]): Promise<Delivery[]> {
  const jobs = await db.job.findMany({
    where: { id: { in: rows.flatMap(({ jobId }) => jobId ?? []) } },
    select: { id: true, status: true, notBefore: true },
  });
  const byId = new Map(jobs.map((job) => [job.id, job]));
  return rows.map(({ webhook, createdAt, jobId, ...row }) => {
    const job = jobId ? byId.get(jobId) : undefined;
    const status = job?.status ?? 'queued';
    return Delivery.parse({
      ...row,
      url: webhook.url,
      webhookStatus: webhook.status,
      createdAt: createdAt.toISOString(),
      status,
      nextTryAt: status === 'queued' ? (job?.notBefore?.toISOString() ?? null) : null,
    });
  });
}

/** Has a delivery tried at once that waits for its next try. False where it does not wait. */
export async function hastenDelivery(tx: Writer, id: string): Promise<boolean> {
  const row = await tx.webhookDelivery.findUnique({ where: { id }, select: { jobId: true } });
  if (!row?.jobId) return false;
  const { count } = await tx.job.updateMany({
    where: { id: row.jobId, status: 'queued', notBefore: { not: null } },
    data: { notBefore: null, version: { increment: 1 } },
  });
  return count === 1;
}

/** A page of the deliveries, the newest first: of one webhook, or without one of all, retired ones too. */
export async function listDeliveries(
  db: Reader,
  { webhookId, after, limit }: { webhookId: string | null; after: string | null; limit: number },
): Promise<{ items: Delivery[]; nextCursor: string | null }> {
  const rows = await db.webhookDelivery.findMany({
    where: webhookId ? { webhookId } : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    include: withWebhook,
  });
  const items = await toDeliveries(db, rows.slice(0, limit));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** @throws ClaimdeskError `not_found`. */
export async function deliveryById(db: Reader, id: string): Promise<Delivery> {
  const row = await db.webhookDelivery.findUnique({ where: { id }, include: withWebhook });
  const [delivery] = row ? await toDeliveries(db, [row]) : [];
  if (!delivery) throw notFound('delivery');
  return delivery;
}
