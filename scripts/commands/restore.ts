import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import type { Manifest } from '@/lib/domain/backup/manifest';
import { env, keepSecret, secretIn } from '@/lib/env';
import { checkBackup, headOf } from '@/lib/services/backup/check-backup';
import { restoreDesk } from '@/lib/services/backup/restore-desk';
import { secretMark } from '@/lib/services/backup/secret-mark';
import { contentsOf, endOf, tellMissing } from '@/scripts/commands/backup';
import { type Command, expectArguments, fromCaller, tellSteps } from '@/scripts/commands/command';
import { Failure } from '@/scripts/setup/failure.mjs';

export const restoreCommand: Command = {
  summary: 'make a desk of a backup',
  usage: `restore FILE [--into DIRECTORY|DATABASE_URL] [--other-secret]
restore FILE --check

Makes the desk that FILE is a backup of, whole or not at all, in a data directory without a database or
in an empty database of a PostgreSQL server: those of the settings, or what --into names. Rows are read back
and compared, the audit log's chain is checked. What a later release added comes last.

--check reads the file and compares every part with its hash, and makes nothing.
--other-secret goes on where the desk's secret (NEXTAUTH_SECRET) is another than that of the backup: its
keys that sign and authenticator apps open no more, and everybody has to sign in again.`,
  options: {
    into: { type: 'string' },
    check: { type: 'boolean' },
    'other-secret': { type: 'boolean' },
  },

  async run({ positionals, values: { into }, flags }) {
    const [name = ''] = expectArguments(positionals, 'FILE');
    const file = fromCaller(name);
    try {
      if (flags.check) {
        const checked = await checkBackup(file);
        tellMissing(checked);
        return console.log(
          `${name} is whole: Claimdesk ${checked.manifest.version}, ${checked.manifest.madeAt}; ${contentsOf(checked)}; ${endOf(checked)}`,
        );
      }
      if (into !== undefined) setTarget(into);
      await restore(file, flags['other-secret'] === true);
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (syscall === 'open' || syscall === 'read') {
        throw new Failure(`cannot read ${name} (${code}).`, { cause: error });
      }
      throw error;
    }
  },
};

function setTarget(into: string): void {
  const isServer = /^postgres(ql)?:/.test(into);
  if (isServer) process.env.DATABASE_URL = into;
  else Object.assign(process.env, { DATABASE_URL: '', CLAIMDESK_DATA_DIR: fromCaller(into) });
}

async function restore(file: string, mayDiffer: boolean): Promise<void> {
  const { manifest, secret } = await headOf(file);
  const directory = fromCaller(process.env.CLAIMDESK_DATA_DIR || 'var');
  const toKeep = secretToKeep(manifest, secret, directory, mayDiffer);
  // Before the settings are read, which would make up one.
  if (toKeep) process.env.NEXTAUTH_SECRET = toKeep;
  const { DATABASE_URL, CLAIMDESK_DATA_DIR } = env();
  const location = { databaseUrl: DATABASE_URL, dataDirectory: CLAIMDESK_DATA_DIR };

  const restored = await restoreDesk(location, file, {
    onStep: tellSteps(),
    settle: () => {
      if (toKeep) keepSecret(CLAIMDESK_DATA_DIR, toKeep);
    },
  });
  tellMissing(restored);
  await openDatabase(location);
  try {
    const { applied } = await migrate();
    console.log(`restored ${contentsOf(restored)}; ${endOf(restored)}`);
    if (applied.length > 0) console.log(`migrations of this release: ${applied.join(', ')}`);
  } finally {
    await closeDatabase();
  }
}

/**
 * The backup's secret where the desk has none yet; null where it goes on with its own.
 * @throws Failure where that is another, or none is to be had.
 */
function secretToKeep(
  { secret: { mark } }: Manifest,
  brought: string | null,
  directory: string,
  mayDiffer: boolean,
): string | null {
  const given = process.env.NEXTAUTH_SECRET || undefined;
  const own = given ?? secretIn(directory);
  if (own && secretMark(own) === mark) return null;
  if (!own && brought) return brought;
  if (mayDiffer) return null;
  if (!own) {
    throw new Failure(
      'the secret of the desk is not in this backup: it was set as NEXTAUTH_SECRET. Set the same here. Where it is lost, --other-secret goes on without; its keys and authenticator apps open no more then.',
    );
  }
  const which = given ? 'NEXTAUTH_SECRET' : `The secret in ${directory}`;
  const way = brought
    ? `${given ? 'Unset it' : 'Restore into an empty data directory'}: the backup brings its own.`
    : 'Set the same NEXTAUTH_SECRET as there.';
  throw new Failure(
    `${which} is another than that of the desk in the backup, whose keys and authenticator apps would not open. ${way} --other-secret goes on all the same.`,
  );
}
