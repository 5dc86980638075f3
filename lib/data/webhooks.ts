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
const columns = { id: true, url: true, eventTypes: true, createdAt: true } as const;

type Row = Prisma.WebhookGetPayload<{ select: typeof columns }>;

const toWebhook = (row: Row): Webhook =>
  Webhook.parse({ ...row, createdAt: row.createdAt.toISOString() });

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
  const { _max } = await tx.auditEvent.aggregate({ _max: { sequence: true } });
  const data = {
    ...webhook,
    eventTypes: [...webhook.eventTypes],
    lastSequence: _max.sequence ?? 0,
    createdAt: at,
  };
  return toWebhook(await tx.webhook.create({ data, select: columns }));
}

export async function listActiveWebhooks(db: Reader): Promise<Webhook[]> {
  const rows = await db.webhook.findMany({
    where: { status: 'active' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(toWebhook);
}

/** Its address. @throws ClaimdeskError `not_found` for none, or one that is retired. */
export async function retireWebhookRow(tx: Writer, id: string): Promise<string> {
  const [row] = await tx.webhook.updateManyAndReturn({
    where: { id, status: 'active' },
    data: { status: 'retired' },
    select: { url: true },
  });
  if (!row) throw notFound('webhook');
  return row.url;
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

export async function noteAnswer(tx: Writer, id: string, lastAnswer: string): Promise<void> {
  await tx.webhookDelivery.update({
    where: { id },
    data: { lastAnswer, attempts: { increment: 1 } },
  });
}

/** What is sent and how it is signed; null once the webhook is retired. */
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

const withWebhook = { webhook: { select: { url: true } } } as const;
type DeliveryRow = Prisma.WebhookDeliveryGetPayload<{ include: typeof withWebhook }>;

async function toDeliveries(db: Reader, rows: readonly DeliveryRow[]): Promise<Delivery[]> {
  const jobs = await db.job.findMany({
    where: { id: { in: rows.flatMap(({ jobId }) => jobId ?? []) } },
    select: { id: true, status: true },
  });
  const statuses = new Map(jobs.map(({ id, status }) => [id, status]));
  return rows.map(({ webhook, createdAt, jobId, ...row }) =>
    Delivery.parse({
      ...row,
      url: webhook.url,
      createdAt: createdAt.toISOString(),
      status: (jobId && statuses.get(jobId)) ?? 'queued',
    }),
  );
}

/** The last deliveries, the newest first. */
export async function listLastDeliveries(db: Reader, limit: number): Promise<Delivery[]> {
  const rows = await db.webhookDelivery.findMany({
    where: { webhook: { status: 'active' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: withWebhook,
  });
  return toDeliveries(db, rows);
}

/** @throws ClaimdeskError `not_found`. */
export async function deliveryById(db: Reader, id: string): Promise<Delivery> {
  const row = await db.webhookDelivery.findUnique({
    where: { id, webhook: { status: 'active' } },
    include: withWebhook,
  });
  const [delivery] = row ? await toDeliveries(db, [row]) : [];
  if (!delivery) throw notFound('delivery');
  return delivery;
}
