import type { Prisma } from '@/lib/data/generated/client';
import { sha256 } from '@/lib/data/sha256';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { AuditEntry, type AuditEvent } from '@/lib/domain/audit/events';
import { chainInput } from '@/lib/domain/audit/hash';

/**
 * Appends events to the chain, inside the transaction of the change they tell of. The row of the
 * chain's end stays locked until that transaction ends, so appends happen one after another.
 */
export async function append(
  tx: Writer,
  actor: Actor,
  at: Date,
  events: readonly AuditEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const [head] = await tx.$queryRaw<{ sequence: number; hash: string }[]>`
    SELECT "sequence", "hash" FROM "audit_head" WHERE "id" = 1 FOR UPDATE`;
  if (!head) throw new Error('The audit chain has no head.');
  let { sequence, hash: previousHash } = head;
  const rows = events.map((event) => {
    sequence += 1;
    const entry = {
      sequence,
      at: at.toISOString(),
      actor: { id: actor.kind === 'user' ? actor.id : null, name: actor.name },
      event,
      previousHash,
    };
    const hash = sha256(chainInput(entry));
    previousHash = hash;
    return {
      sequence,
      at,
      actorId: entry.actor.id,
      actorName: entry.actor.name,
      type: event.type,
      articleId: 'articleId' in event ? event.articleId : null,
      claimId: 'claimId' in event ? event.claimId : null,
      event: event as Prisma.InputJsonObject,
      previousHash: entry.previousHash,
      hash,
    };
  });
  await tx.auditEvent.createMany({ data: rows });
}

/** A claim's events, newest first; with `before` those of a smaller sequence only. */
export async function historyOfClaim(
  db: Reader,
  claimId: string,
  limit: number,
  before?: number,
): Promise<AuditEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: { claimId, ...(before === undefined ? {} : { sequence: { lt: before } }) },
    orderBy: { sequence: 'desc' },
    take: limit,
  });
  return rows.map(toEntry);
}

/** All events from `after` on, oldest first: for checking the chain page by page. */
export async function eventsAfter(db: Reader, after: number, limit: number): Promise<AuditEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: { sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });
  return rows.map(toEntry);
}

type Row = {
  sequence: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  event: unknown;
  previousHash: string;
  hash: string;
};

const toEntry = (row: Row): AuditEntry =>
  AuditEntry.parse({
    sequence: row.sequence,
    at: row.at.toISOString(),
    actor: { id: row.actorId, name: row.actorName },
    event: row.event,
    previousHash: row.previousHash,
    hash: row.hash,
  });
