import type { Prisma } from '@/lib/data/generated/client';
import { sha256 } from '@/lib/data/sha256';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { AuditEntry, type AuditEvent } from '@/lib/domain/audit/events';
import { type ChainLink, chainInput, indexOf } from '@/lib/domain/audit/hash';

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
      ...indexOf(event),
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

export type LogSearch = {
  /** Null: the desk's own programs. */
  actorId?: string | null;
  /** Beginnings of types, up to the dot. */
  families?: readonly string[];
  articleId?: string;
  from?: Date;
  /** The first instant that is no longer wanted. */
  until?: Date;
};

/** The entries that fit, newest first; with `before` those of a smaller sequence only. */
export async function searchLog(
  db: Reader,
  { actorId, families, articleId, from, until }: LogSearch,
  limit: number,
  before?: number,
): Promise<AuditEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: {
      ...(before === undefined ? {} : { sequence: { lt: before } }),
      ...(actorId === undefined ? {} : { actorId }),
      ...(families ? { OR: families.map((one) => ({ type: { startsWith: `${one}.` } })) } : {}),
      ...(articleId === undefined ? {} : { articleId }),
      at: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) },
    },
    orderBy: { sequence: 'desc' },
    take: limit,
  });
  return rows.map(toEntry);
}

/** All events from `after` on, oldest first. @throws ZodError on one that was altered into none. */
export async function eventsAfter(db: Reader, after: number, limit: number): Promise<AuditEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: { sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });
  return rows.map(toEntry);
}

/** Entries as the database has them, oldest first, altered or not: for checking the chain page by page. */
export async function linksAfter(db: Reader, after: number, limit: number): Promise<ChainLink[]> {
  const rows = await db.auditEvent.findMany({
    where: { sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });
  return rows.map((row) => ({
    ...storedEntry(row),
    index: { type: row.type, articleId: row.articleId, claimId: row.claimId },
  }));
}

/**
 * Where the chain ends as it was noted, and the sequence of the last entry that is there, both at one
 * instant. Null when the note is gone.
 */
export async function chainEnd(
  db: Reader,
): Promise<{ sequence: number; hash: string; last: number } | null> {
  const [end] = await db.$queryRaw<{ sequence: number; hash: string; last: number }[]>`
    SELECT "sequence", "hash", (SELECT coalesce(max("sequence"), 0) FROM "audit_event") AS "last"
    FROM "audit_head" WHERE "id" = 1`;
  return end ?? null;
}

/** An article's events after a sequence, oldest first. */
export async function articleEventsAfter(
  db: Reader,
  articleId: string,
  after: number,
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: { articleId, sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
  });
  return rows.map(toEntry);
}

/** The sequence of the log's newest event; 0 while there is none. */
export async function lastSequence(db: Reader): Promise<number> {
  const head = await db.auditHead.findUnique({ where: { id: 1 } });
  return head?.sequence ?? 0;
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

/** An entry as it is stored, whatever it says. */
const storedEntry = (row: Row) => ({
  sequence: row.sequence,
  at: row.at.toISOString(),
  actor: { id: row.actorId, name: row.actorName },
  event: row.event,
  previousHash: row.previousHash,
  hash: row.hash,
});

const toEntry = (row: Row): AuditEntry => AuditEntry.parse(storedEntry(row));
