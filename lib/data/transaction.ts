import { z } from 'zod';
import { database } from '@/lib/data/client';
import type { Prisma, PrismaClient } from '@/lib/data/generated/client';
import type { Authorized } from '@/lib/domain/access/permissions';

/** What a query runs on: the database, or a transaction under way. */
export type Reader = PrismaClient | Prisma.TransactionClient;

declare const writable: unique symbol;

/** What a write runs on. Only `transact` makes one, and it takes the proof of a permission. */
export type Writer = Prisma.TransactionClient & { readonly [writable]: true };

export const reader = (): Reader => database().prisma;

/** Serialization failure and deadlock: the database undid everything, so trying again is safe. */
const retryable = new Set(['P2034', '40001', '40P01']);
const ATTEMPTS = 5;

/**
 * Runs `work` as one transaction, for someone who may: all of it is written, or nothing.
 * @param withinMs undoes what takes longer; left out, as long as any command may take.
 */
export async function transact<T>(
  authorized: Authorized,
  work: (tx: Writer) => Promise<T>,
  withinMs?: number,
): Promise<T> {
  const result = await transactUnseen(authorized, work, withinMs);
  shared[written] = writesHere() + 1;
  return result;
}

/** The same for what no answer shows, such as counts of attempts: what was read before still stands. */
export async function transactUnseen<T>(
  _authorized: Authorized,
  work: (tx: Writer) => Promise<T>,
  withinMs?: number,
): Promise<T> {
  const options = withinMs === undefined ? {} : { timeout: withinMs };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().prisma.$transaction((tx) => work(tx as Writer), options);
    } catch (error) {
      if (attempt >= ATTEMPTS || !retryable.has(errorCode(error))) throw error;
    }
  }
}

const written = Symbol.for('claimdesk.writes');
/** The server bundles this file more than once; the symbol makes all copies count together. */
const shared = globalThis as typeof globalThis & { [written]?: number };

/** How many transactions this process has written: what it read before stands while that is the same. */
export const writesHere = (): number => shared[written] ?? 0;

/** Prisma's code for a failed query that was given in SQL; the database's own stands in its cause. */
const RAW_QUERY_FAILED = 'P2010';

const CausedByDatabase = z.object({
  meta: z.object({
    driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
  }),
});

/** Prisma's or PostgreSQL's code of a database error, empty when it is none. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code !== RAW_QUERY_FAILED) return typeof code === 'string' ? code : '';
  const caused = CausedByDatabase.safeParse(error);
  return caused.success ? caused.data.meta.driverAdapterError.cause.originalCode : code;
}

/** Whether a unique rule of the database refused the write. */
export const isUniqueViolation = (error: unknown): boolean => errorCode(error) === 'P2002';
