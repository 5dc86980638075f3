import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import {
  appliedMigrations,
  captureHashes,
  dumpTable,
  sequencesOf,
  tablesOf,
} from '@/lib/data/backup/tables';
import { database } from '@/lib/data/client';
import { knownMigrations } from '@/lib/data/schema-engine';
import { expectMigrated, type Manifest } from '@/lib/domain/backup/manifest';

/** What the tables held at one instant; the rows themselves stand in files. */
export type Snapshot = Pick<Manifest, 'migrations' | 'tables' | 'sequences' | 'captures' | 'log'>;

export const rowsFile = (directory: string, table: string) => path.join(directory, `${table}.rows`);
/** Lists the hashes of the copies, sorted, a line each. */
export const capturesFile = (directory: string) => path.join(directory, 'captures');

/**
 * Writes what the open database holds at one instant into an empty directory. A server goes on
 * meanwhile; the embedded engine lets whoever asks wait until it is done.
 * @throws ClaimdeskError `backup_refused` where another release had the database last.
 */
export async function takeSnapshot(directory: string): Promise<Snapshot> {
  const known = (await knownMigrations()).map(({ name }) => name);
  return await database().atOneInstant(async (session) => {
    const migrations = await appliedMigrations(session);
    expectMigrated(migrations, known);
    const tables: Snapshot['tables'] = [];
    for (const table of await tablesOf(session)) {
      tables.push(
        await intoFile(rowsFile(directory, table.name), (write) =>
          dumpTable(session, table, write),
        ),
      );
    }
    const captures = await intoFile(capturesFile(directory), async (write) => {
      const hash = createHash('sha256');
      let count = 0;
      for await (const sha256 of captureHashes(session)) {
        const line = Buffer.from(`${sha256}\n`);
        hash.update(line);
        await write(line);
        count += 1;
      }
      return { count, sha256: hash.digest('hex') };
    });
    const [end] = await session.rows(`SELECT "sequence"::text, "hash" FROM "audit_head"`);
    const log = { sequence: Number(end?.[0] ?? 0), hash: end?.[1] ?? '' };
    return { migrations, tables, sequences: await sequencesOf(session), captures, log };
  });
}

async function intoFile<T>(
  name: string,
  fill: (write: (bytes: Buffer) => Promise<void>) => Promise<T>,
): Promise<T> {
  const file = await open(name, 'wx', 0o600);
  try {
    return await fill((bytes) => file.writeFile(bytes));
  } finally {
    await file.close();
  }
}
