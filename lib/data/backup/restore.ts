import {
  compareTables,
  fillTable,
  finishTables,
  type Loading,
  makeTables,
} from '@/lib/data/backup/loading';
import { intoNewDatabase } from '@/lib/data/backup/new-database';
import type { SqlSession } from '@/lib/data/backup/session';
import type { DatabaseLocation } from '@/lib/data/client';
import { knownMigrations } from '@/lib/data/schema-engine';
import { type Manifest, migrationsOf, type TablePart } from '@/lib/domain/backup/manifest';

/** Loads one table's rows. */
export type FillTable = (part: TablePart, bytes: AsyncIterable<Buffer>) => Promise<void>;

export type Restoring = {
  /** Hands over every table of the backup, and what belongs to them. */
  fill: (table: FillTable) => Promise<void>;
  /** The last thing before the database is there. */
  settle: () => void;
  onStep?: (step: 'tables made' | 'rows compared') => void;
};

/**
 * Makes the database of a backup where there is none, whole or not at all. Its tables are those of the
 * release that made the backup: what later ones add comes with the next `migrate`.
 * @throws ClaimdeskError `backup_refused`, `database_locked`, `database_unreachable`.
 */
export async function restoreDatabase(
  location: DatabaseLocation,
  manifest: Manifest,
  { fill, settle, onStep }: Restoring,
): Promise<void> {
  const known = await knownMigrations();
  const names = migrationsOf(
    manifest,
    known.map(({ name }) => name),
  );
  const work = async (session: SqlSession) => {
    const loading: Loading = await makeTables(
      session,
      known.filter(({ name }) => names.includes(name)),
    );
    onStep?.('tables made');
    await fill((part, bytes) => fillTable(session, loading, part, bytes));
    await finishTables(session, loading, manifest.sequences);
    await compareTables(session, manifest);
    onStep?.('rows compared');
  };
  await intoNewDatabase(location, work, settle);
}
