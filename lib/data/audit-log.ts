import type { Prisma } from '@/lib/data/generated/client';
import { keptPlan } from '@/lib/data/kept-plan';
import { sha256 } from '@/lib/data/sha256';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { AuditEntry, type AuditEvent } from '@/lib/domain/audit/events';
import { type ChainLink, chainInput, indexOf } from '@/lib/domain/audit/hash';
import type { LoggedEntry } from '@/lib/domain/undo/commands';

/** The first sequence that a transaction under way gave: commands that join it are one. */
const firstOf = new WeakMap<Writer, number>();

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
  const commandStart = firstOf.get(tx) ?? sequence + 1;
  firstOf.set(tx, commandStart);
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
      sourceId: 'sourceId' in event ? event.sourceId : null,
      commandStart,
      event: event as Prisma.InputJsonObject,
      previousHash: entry.previousHash,
      hash,
    };
  });
  await tx.auditEvent.createMany({ data: rows });
}

/** The sequence of the first event that a transaction under way wrote; undefined before it wrote one. */
export const startOf = (tx: Writer): number | undefined => firstOf.get(tx);

const toLogged = (row: Row & { commandStart: number | null }): LoggedEntry => ({
  entry: toEntry(row),
  commandStart: row.commandStart,
});

/** All entries of the commands that wrote these ones, the oldest first. */
export async function commandsWith(
  db: Reader,
  sequences: readonly number[],
): Promise<LoggedEntry[]> {
  const named = await db.auditEvent.findMany({ where: { sequence: { in: [...sequences] } } });
  const starts = named.flatMap(({ commandStart }) => commandStart ?? []);
  const rows = await db.auditEvent.findMany({
    where: { commandStart: { in: [...new Set(starts)] } },
    orderBy: { sequence: 'asc' },
  });
  return [...named.filter(({ commandStart }) => commandStart === null), ...rows].map(toLogged);
}

/** What commands were about. */
export type Subjects = {
  articleIds: readonly string[];
  claimIds: readonly string[];
  sourceIds: readonly string[];
};

/**
 * What was done after a sequence with these claims and sources, and with the articles themselves in
 * these families of events; revisions of their text and undos in any case. The oldest first.
 */
export async function doneSince(
  db: Reader,
  after: number,
  { articleIds, claimIds, sourceIds }: Subjects,
  families: readonly string[],
): Promise<LoggedEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: {
      sequence: { gt: after },
      OR: [
        { claimId: { in: [...claimIds] } },
        { sourceId: { in: [...sourceIds] } },
        {
          articleId: { in: [...articleIds] },
          OR: [
            { type: 'article.revised' },
            { type: { endsWith: '.undone' } },
            ...families.map((one) => ({ claimId: null, type: { startsWith: `${one}.` } })),
          ],
        },
        // Of an import of several sources.
        ...(sourceIds.length > 0 ? [{ type: 'sources.undone' }] : []),
      ],
    },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(toLogged);
}

/** The latest entries of somebody's own about a claim, an article or a source, newest first. */
export async function ownEntries(
  db: Reader,
  actorId: string,
  about: { articleId: string } | { claimId: string } | { sourceId: string },
  limit: number,
): Promise<LoggedEntry[]> {
  const rows = await db.auditEvent.findMany({
    where: { actorId, ...about },
    orderBy: { sequence: 'desc' },
    take: limit,
  });
  return rows.map(toLogged);
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
  const [head] = await db.$queryRaw<{ sequence: number }[]>`${keptPlan}
    SELECT "sequence"::int AS "sequence" FROM "audit_head" WHERE "id" = 1`;
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
