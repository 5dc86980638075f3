import { z } from 'zod';
import type { AuditEntry } from '@/lib/domain/audit/events';
import { Id, Instant } from '@/lib/domain/identity';
import { WebAddress } from '@/lib/domain/job/article-reading';
import { isUnderWay, JobStatus } from '@/lib/domain/job/job';

/** What other programs may be told of. Nothing here says how anybody judged before a verdict does. */
export const WebhookEventType = z.enum([
  'article.imported',
  'article.edited',
  'article.revised',
  'article.retired',
  'article.restored',
  'claim.added',
  'comment.added',
  'verdict.settled',
  'verdict.reopened',
  'report.published',
]);
export type WebhookEventType = z.infer<typeof WebhookEventType>;

/** Each kind of event in plain words. */
export const eventWords: Readonly<Record<WebhookEventType, string>> = {
  'article.imported': 'An article is added',
  'article.edited': 'What is said about an article is changed',
  'article.revised': 'An article’s text is revised',
  'article.retired': 'An article is retired',
  'article.restored': 'An article is restored',
  'claim.added': 'A claim is added',
  'comment.added': 'A comment is written',
  'verdict.settled': 'A verdict is settled',
  'verdict.reopened': 'A verdict is reopened',
  'report.published': 'A report is published',
};

export const WebhookInput = z.object({
  url: WebAddress,
  eventTypes: z.array(WebhookEventType).min(1, 'Choose at least one kind of event.'),
});

/** An address that is told of events. Its secret is shown once and never listed. */
export const Webhook = WebhookInput.extend({
  id: Id,
  status: z.enum(['active', 'retired']),
  createdAt: Instant,
  /** Since when it is told nothing; null while it is active. */
  retiredAt: Instant.nullable(),
});
export type Webhook = z.infer<typeof Webhook>;

/** What a job of the kind `webhook.deliver` works on. */
export const DeliveryInput = z.object({ deliveryId: Id, webhookId: Id });
export type DeliveryInput = z.infer<typeof DeliveryInput>;

/** The telling of one event to one address. */
export const Delivery = z.object({
  id: Id,
  webhookId: Id,
  url: z.string(),
  /** What is sent to a retired one is over, and its deliveries are only read. */
  webhookStatus: z.enum(['active', 'retired']),
  eventType: WebhookEventType,
  createdAt: Instant,
  /** Of the job that delivers it. */
  status: JobStatus,
  attempts: z.int().nonnegative(),
  /** When it is tried again by itself, after a try that failed; null where no other try is planned. */
  nextTryAt: Instant.nullable(),
  /** What the last try came to, in short words. */
  lastAnswer: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

/** Whether it is being sent, or will be in a moment: nobody can ask for that again. */
export const isOnItsWay = ({
  status,
  nextTryAt,
}: Pick<Delivery, 'status' | 'nextTryAt'>): boolean => isUnderWay({ status }) && nextTryAt === null;

/** What may leave the desk: ids, numbers and published words; no reasons, no comment's text. */
const publicFields = [
  'articleId',
  'claimId',
  'commentId',
  'threadId',
  'verdictId',
  'reportId',
  'number',
  'revision',
  'title',
  'wording',
  'rating',
  'sha256',
] as const;

/** The body that tells of an entry of the log; null for an event that is told to nobody. */
export function webhookPayload({ sequence, at, event }: AuditEntry) {
  const type = WebhookEventType.safeParse(event.type).data;
  if (!type) return null;
  const fields: Record<string, unknown> = { ...event };
  const shown = publicFields.filter((field) => fields[field] !== undefined);
  return {
    type,
    timestamp: at,
    data: { sequence, ...Object.fromEntries(shown.map((field) => [field, fields[field]])) },
  };
}

/** How long after it was stopped a webhook that is brought back has missed nothing, in milliseconds. */
const UNDO_MS = 60 * 60_000;

/**
 * Whether a webhook that is brought back is told of what happened while it was stopped: an undo
 * loses nothing, and after months nobody is told of months.
 */
export const isToldOfBreak = (retiredAt: Date, at: Date): boolean =>
  at.getTime() - retiredAt.getTime() <= UNDO_MS;

/** How long after each try that failed the next one begins, in minutes; then it has failed. */
const PAUSES_MIN = [1, 5, 30, 120, 300, 600];

/** When a delivery that failed is tried again; null: no more. */
export function nextDelivery(attempts: number, at: Date): Date | null {
  const pause = PAUSES_MIN[attempts - 1];
  return pause === undefined ? null : new Date(at.getTime() + pause * 60_000);
}
