import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { embeddedSession, type SqlSession, serverSession } from '@/lib/data/backup/session';
import { lockDirectory } from '@/lib/data/directory-lock';
import { PrismaClient } from '@/lib/data/generated/client';
import { openPglite, pgliteAdapter } from '@/lib/data/pglite';
import { serverAdapter } from '@/lib/data/postgres-server';
import {
  type NoticeListener,
  ServerListener,
  type StopListening,
} from '@/lib/data/server-listener';
import { inServerTurn } from '@/lib/data/server-turn';
import { ClaimdeskError } from '@/lib/domain/errors';

export type Engine = 'embedded' | 'server';

/**
 * Where the data is: a PostgreSQL server's address, or a directory for the embedded database. With
 * `isTraced` each statement to a server is a span of a trace.
 */
export type DatabaseLocation = {
  databaseUrl?: string | undefined;
  dataDirectory: string;
  isTraced?: boolean;
};

export type OpenDatabase = {
  engine: Engine;
  prisma: PrismaClient;
  /** What migrations are applied through. */
  adapter: SqlMigrationAwareDriverAdapterFactory;
  /** Hears what committed transactions tell on a channel, until what it returns is called. */
  listen(channel: string, listener: NoticeListener): Promise<StopListening>;
  /**
   * Does something while no other process on the database does; `onWait` is called where another is at
   * it. The embedded database has one process to itself.
   */
  inTurn<T>(work: () => Promise<T>, onWait: () => void): Promise<T>;
  /** The connections to a server: open, of these idle, and how many callers wait for one. */
  connections?(): { open: number; idle: number; waiting: number };
  /** Reads in plain SQL what the database holds at one instant. */
  atOneInstant<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/**
 * The server bundles this file more than once; the symbol makes them share one open database.
 */
const shared = globalThis as typeof globalThis & { [key: symbol]: OpenDatabase | undefined };
const key = Symbol.for('claimdesk.database');

/**
 * Opens the database for this process, once.
 * @throws ClaimdeskError `database_locked`, `data_directory_unwritable`, `database_unreachable`,
 * `database_other_version`.
 */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  shared[key] ??= location.databaseUrl
    ? await openServer(location.databaseUrl, location.isTraced)
    : await openEmbedded(location.dataDirectory);
  return shared[key];
}

/** @throws Error when `openDatabase` has not been called: a fault of the program. */
export function database(): OpenDatabase {
  const open = shared[key];
  if (!open) throw new Error('The database is not open.');
  return open;
}

export async function closeDatabase(): Promise<void> {
  const open = shared[key];
  shared[key] = undefined;
  await open?.close();
}

export function prismaOver(adapter: SqlMigrationAwareDriverAdapterFactory): PrismaClient {
  return new PrismaClient({
    adapter,
    // Secrets leave the database only where a query asks for them by name.
    omit: {
      user: { passwordHash: true },
      invitation: { tokenHash: true },
      apiToken: { tokenHash: true },
    },
    // Writers on the embedded engine queue behind each other.
    transactionOptions: { maxWait: 20_000, timeout: 30_000 },
  }) as unknown as PrismaClient;
}

/** Where in a data directory the embedded database is. */
export const embeddedDirectory = (dataDirectory: string) => path.join(dataDirectory, 'database');

/** The major version of PostgreSQL that the embedded database is made by and reads. */
export const EMBEDDED_POSTGRESQL = '18';

/** @throws ClaimdeskError `database_other_version` where another one made what is in the directory. */
function expectReadable(dataDirectory: string): void {
  const file = path.join(embeddedDirectory(dataDirectory), 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : EMBEDDED_POSTGRESQL;
  if (found === EMBEDDED_POSTGRESQL) return;
  throw new ClaimdeskError(
    'database_other_version',
    `The embedded database in ${dataDirectory} was made by PostgreSQL ${found}; this release of Claimdesk has PostgreSQL ${EMBEDDED_POSTGRESQL} inside, which does not read it. Nothing was changed. Move it: with the release that had it last, run “npm run -s claimdesk -- backup FILE”; with this one, “npm run -s claimdesk -- restore FILE --into DIRECTORY”, and set CLAIMDESK_DATA_DIR to that.`,
  );
}

async function openEmbedded(dataDirectory: string): Promise<OpenDatabase> {
  expectReadable(dataDirectory);
  const lock = lockDirectory(dataDirectory);
  try {
    const pglite = await openPglite(embeddedDirectory(dataDirectory));
    await pglite.exec("SET TIME ZONE 'UTC'");
    const adapter = pgliteAdapter(pglite);
    const prisma = prismaOver(adapter);
    return {
      engine: 'embedded',
      prisma,
      adapter,
      listen: (channel, { onNotice }) => pglite.listen(channel, onNotice),
      inTurn: (work) => work(),
      atOneInstant: (work) => embeddedSession(pglite, work),
      async close() {
        await prisma.$disconnect();
        await pglite.close();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    throw new ClaimdeskError(
      'database_unreachable',
      `The embedded database in ${dataDirectory} does not open: ${firstLine(cause)}`,
      [],
      {},
      { cause },
    );
  }
}

async function openServer(databaseUrl: string, isTraced?: boolean): Promise<OpenDatabase> {
  const { adapter, migrating, connections, close } = serverAdapter(databaseUrl, isTraced);
  const prisma = prismaOver(adapter);
  try {
    await prisma.$queryRaw`SELECT 1`;
  } catch (cause) {
    await close();
    throw new ClaimdeskError(
      'database_unreachable',
      `The database server of DATABASE_URL does not answer: ${firstLine(cause)}`,
      [],
      {},
      { cause },
    );
  }
  const listener = new ServerListener(databaseUrl);
  return {
    engine: 'server',
    prisma,
    adapter: migrating,
    listen: (channel, one) => listener.listen(channel, one),
    inTurn: (work, onWait) => inServerTurn(databaseUrl, work, onWait),
    connections,
    atOneInstant: (work) => serverSession(databaseUrl, 'read', work),
    async close() {
      await listener.close();
      await prisma.$disconnect();
      await close();
    },
  };
}

function firstLine(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  return lines.map((line) => line.trim()).findLast((line) => line !== '') ?? 'unknown reason';
}
