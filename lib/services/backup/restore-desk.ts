import { type Part, readBackup } from '@/lib/adapters/backup-file/read-backup';
import { type ObjectStore, objectStore } from '@/lib/adapters/object-store/object-store';
import { restoreDatabase } from '@/lib/data/backup/restore';
import type { DatabaseLocation } from '@/lib/data/client';
import { damaged } from '@/lib/domain/backup/manifest';
import { type BackupContents, rowsIn } from '@/lib/services/backup/check-backup';

export type RestoreStep =
  | 'tables made'
  | 'rows loaded'
  | 'copies kept'
  | 'rows compared'
  | 'database in place';

export type RestoreOptions = {
  /** The last thing before the database is there. */
  settle?: () => void;
  onStep?: (step: RestoreStep) => void;
  store?: ObjectStore;
};

/**
 * Makes the desk of a backup where there is none, whole or not at all. Copies are kept before the
 * database that names them is there; each of its tables is read back and compared, and the chain of
 * its audit log checked. What later releases added to the tables comes with the next start.
 * @throws ClaimdeskError `backup_refused`, `database_locked`, `database_unreachable`,
 * `object_store_failed`.
 */
export async function restoreDesk(
  location: DatabaseLocation,
  file: string,
  { settle = () => {}, onStep, store = objectStore() }: RestoreOptions = {},
): Promise<BackupContents> {
  const parts = readBackup(file);
  try {
    const first = (await parts.next()).value;
    if (first?.kind !== 'manifest') throw damaged('a part is missing.');
    const { manifest } = first;
    const missing: string[] = [];
    await restoreDatabase(location, manifest, {
      onStep,
      settle,
      async fill(table) {
        let left = manifest.tables.length;
        for (let part = await next(parts); part; part = await next(parts)) {
          if (part.kind === 'capture') await store.put(part.bytes);
          if (part.kind === 'missing') missing.push(part.sha256);
          if (part.kind !== 'table') continue;
          await table(part.table, part.bytes);
          left -= 1;
          if (left === 0) onStep?.('rows loaded');
        }
        onStep?.('copies kept');
      },
    });
    onStep?.('database in place');
    return { manifest, rows: rowsIn(manifest), missing };
  } finally {
    await parts.return(undefined);
  }
}

const next = async (parts: AsyncGenerator<Part>): Promise<Part | undefined> =>
  (await parts.next()).value;
