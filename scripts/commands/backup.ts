import type { Readable } from 'node:stream';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { isClaimdeskError } from '@/lib/domain/errors';
import { env } from '@/lib/env';
import { backUp } from '@/lib/services/backup/back-up';
import type { BackupContents } from '@/lib/services/backup/check-backup';
import { saveBackup } from '@/lib/services/backup/save-backup';
import { systemContext } from '@/lib/services/context';
import about from '@/package.json' with { type: 'json' };
import { type Command, expectArguments, fromCaller, tellSteps } from '@/scripts/commands/command';
import { askForBackup } from '@/scripts/desk-door';
import { Failure } from '@/scripts/setup/failure.mjs';

export const backupCommand: Command = {
  summary: 'write all that the desk holds into one file',
  usage: `backup FILE

Writes the database, the bytes of the copies and the desk's secret as they are at one instant into FILE
(a tar archive, compressed with Zstandard), for \`restore\`. The desk may be at work meanwhile. The file is
read back before it gets its name: under it stands a whole backup, or what stood there before.

The file holds everything: password hashes, keys that sign, protected sources. Only its owner may read
it (mode 600). A NEXTAUTH_SECRET that is set in the environment is not in it: keep that beside it.`,
  options: {},

  async run({ positionals }) {
    const [name = ''] = expectArguments(positionals, 'FILE');
    const onStep = tellSteps();
    try {
      const saved = await saveBackup(fromCaller(name), () => fromDesk(onStep), onStep);
      tellMissing(saved);
      console.log(
        `${name}: ${contentsOf(saved)}, ${(saved.bytes / 1e6).toFixed(1)} MB; ${endOf(saved)}`,
      );
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (syscall === 'read' || code === 'ECONNRESET') {
        throw new Failure('the desk broke off. Nothing was written.', { cause: error });
      }
      if (syscall) throw new Failure(`cannot write ${name} (${code}).`, { cause: error });
      throw error;
    } finally {
      await closeDatabase();
    }
  },
};

/** From the database itself, or from the desk that has the embedded one open. */
async function fromDesk(onStep: (step: string) => void): Promise<Readable> {
  const { DATABASE_URL, CLAIMDESK_DATA_DIR } = env();
  try {
    await openDatabase({ databaseUrl: DATABASE_URL, dataDirectory: CLAIMDESK_DATA_DIR });
  } catch (error) {
    if (!isClaimdeskError(error) || error.code !== 'database_locked') throw error;
    const sent = await askForBackup(CLAIMDESK_DATA_DIR);
    if (sent) return sent;
    throw new Failure(`${error.message} It answers no command: it may still be starting.`);
  }
  return await backUp(systemContext('command line'), { version: about.version, onStep });
}

export const contentsOf = ({ manifest, rows, missing }: BackupContents): string =>
  `${rows} rows in ${manifest.tables.length} tables, ${manifest.captures.count - missing.length} copies`;

export const endOf = ({ manifest: { log } }: BackupContents): string =>
  `the log ends at entry ${log.sequence}, hash ${log.hash}`;

/** Names the copies whose bytes the desk has lost. */
export function tellMissing({ missing }: BackupContents): void {
  for (const sha256 of missing) {
    console.error(`claimdesk: the copy ${sha256} was lost or altered; its bytes are not in it.`);
  }
}
