import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { embeddedSession, type SqlSession, serverSession } from '@/lib/data/backup/session';
import { type DatabaseLocation, embeddedDirectory } from '@/lib/data/client';
import { lockDirectory } from '@/lib/data/directory-lock';
import { openPglite } from '@/lib/data/pglite';
import { ClaimdeskError } from '@/lib/domain/errors';

/**
 * Makes a database of what the work writes, whole or not at all: on a server in one transaction, for
 * the embedded engine beside its place, into which it is renamed at the end.
 * @param settle the last thing before the database is there.
 * @throws ClaimdeskError `backup_refused` where there is one already; `database_locked`,
 * `database_unreachable`.
 */
export async function intoNewDatabase(
  { databaseUrl, dataDirectory }: DatabaseLocation,
  work: (session: SqlSession) => Promise<void>,
  settle: () => void,
): Promise<void> {
  if (!databaseUrl) return await besideItsPlace(dataDirectory, work, settle);
  await serverSession(databaseUrl, 'write', async (session) => {
    await expectEmpty(session);
    await work(session);
    settle();
  }).catch((error) => {
    if (!isNoAnswer(error)) throw error;
    throw new ClaimdeskError(
      'database_unreachable',
      `The database server does not answer: ${(error as Error).message}`,
      [],
      {},
      { cause: error },
    );
  });
}

const isNoAnswer = (error: unknown): boolean =>
  /^(ECONN|ENOTFOUND|EHOST|ETIMEDOUT|28|3D)/.test(String((error as { code?: string }).code ?? ''));

async function expectEmpty(session: SqlSession): Promise<void> {
  const [found] = await session.rows(`
    SELECT c.relname::text FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
      AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = c.oid AND deptype = 'e')
    LIMIT 1`);
  if (!found) return;
  throw new ClaimdeskError(
    'backup_refused',
    `The database is not empty: it has “${found[0]}” already. Nothing was changed. Restore into a new one.`,
  );
}

async function besideItsPlace(
  dataDirectory: string,
  work: (session: SqlSession) => Promise<void>,
  settle: () => void,
): Promise<void> {
  const place = embeddedDirectory(dataDirectory);
  const beside = `${place}.restoring`;
  const lock = lockDirectory(dataDirectory);
  try {
    if (existsSync(place)) {
      throw new ClaimdeskError(
        'backup_refused',
        `${dataDirectory} has a database already. Nothing was changed. Restore into an empty directory: set CLAIMDESK_DATA_DIR or use --into.`,
      );
    }
    // A killed one leaves it.
    await rm(beside, { recursive: true, force: true });
    try {
      const pglite = await openPglite(beside);
      try {
        await embeddedSession(pglite, work);
      } finally {
        await pglite.close();
      }
      await syncTree(beside);
      settle();
      await rename(beside, place);
      await syncOne(dataDirectory);
    } catch (error) {
      await rm(beside, { recursive: true, force: true });
      throw error;
    }
  } finally {
    lock.release();
  }
}

/** Brings files and names to the disk, so that what is renamed is there after a power cut too. */
async function syncTree(directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const inside = path.join(directory, entry.name);
      return entry.isDirectory() ? syncTree(inside) : syncOne(inside);
    }),
  );
  await syncOne(directory);
}

async function syncOne(name: string): Promise<void> {
  const handle = await open(name, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
