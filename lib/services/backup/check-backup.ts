import { readBackup } from '@/lib/adapters/backup-file/read-backup';
import type { Manifest } from '@/lib/domain/backup/manifest';

export type BackupContents = {
  manifest: Manifest;
  rows: number;
  /** Copies whose bytes the desk had lost when the backup was made, by their SHA-256. */
  missing: string[];
};

/**
 * Reads a backup to its end and holds every part against its hash.
 * @throws ClaimdeskError `backup_refused` where it is damaged, none, or of a later release.
 */
export async function checkBackup(file: string): Promise<BackupContents> {
  let manifest: Manifest | undefined;
  const missing: string[] = [];
  for await (const part of readBackup(file)) {
    if (part.kind === 'manifest') manifest = part.manifest;
    if (part.kind === 'missing') missing.push(part.sha256);
    if (part.kind === 'table') for await (const _ of part.bytes);
  }
  if (!manifest) throw new Error('A backup was read without its manifest.');
  return { manifest, rows: rowsIn(manifest), missing };
}

export const rowsIn = ({ tables }: Manifest): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0);

/** What a backup says of itself, and the desk's secret where it brings it. */
export async function headOf(file: string): Promise<{ manifest: Manifest; secret: string | null }> {
  let manifest: Manifest | undefined;
  for await (const part of readBackup(file)) {
    if (part.kind === 'manifest') {
      manifest = part.manifest;
      if (!manifest.secret.included) return { manifest, secret: null };
    } else if (manifest && part.kind === 'secret') {
      return { manifest, secret: part.secret };
    }
  }
  throw new Error('A backup was read without its manifest.');
}
