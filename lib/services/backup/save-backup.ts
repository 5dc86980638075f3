import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { syncDirectory } from '@/lib/adapters/sync-directory';
import { type BackupContents, checkBackup } from '@/lib/services/backup/check-backup';

export type SaveStep = 'file written' | 'file checked' | 'file in place';

/**
 * Writes a backup beside its name, reads it to its end, and only then gives it that name: under it
 * stands a whole one, or what stood there before.
 * @throws ClaimdeskError `backup_refused`; the error of what is read; the file system's.
 */
export async function saveBackup(
  file: string,
  make: () => Promise<Readable>,
  onStep: (step: SaveStep) => void = () => {},
): Promise<BackupContents & { bytes: number }> {
  const part = `${file}.part`;
  // A killed one leaves it, maybe readable by others.
  await rm(part, { force: true });
  try {
    const target = createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true });
    await new Promise((resolve, reject) => target.once('open', resolve).once('error', reject));
    await pipeline(await make(), target);
    onStep('file written');
    const contents = await checkBackup(part);
    onStep('file checked');
    await rename(part, file);
    await syncDirectory(path.dirname(file));
    onStep('file in place');
    return { ...contents, bytes: target.bytesWritten };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
