import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { pack } from 'tar-stream';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import about from '@/package.json' with { type: 'json' };
import { Failure, tell } from './setup/failure.mjs';

/**
 * `npm run fixture:release`: makes the data directory and the backup that this release leaves behind,
 * for every later one to open. To be run once, when a release is made; `--again` replaces one that was
 * never released.
 */
const folder = path.join('tests/fixtures/releases', about.version);
const dataDirectory = mkdtempSync(path.join(tmpdir(), 'claimdesk-release-'));
Object.assign(process.env, {
  CLAIMDESK_DATA_DIR: dataDirectory,
  DATABASE_URL: '',
  NEXTAUTH_SECRET: '',
});

try {
  if (existsSync(folder) && !process.argv.includes('--again')) {
    throw new Failure(`${folder} is there already: what a release left behind is never changed.`);
  }
  // What reads the settings comes after them.
  const { settledSample } = await import('@/tests/support/settled-sample');
  const { backUp } = await import('@/lib/services/backup/back-up');
  const { saveBackup } = await import('@/lib/services/backup/save-backup');
  const { systemContext } = await import('@/lib/services/context');
  mkdirSync(folder, { recursive: true });
  await openDatabase({ dataDirectory });
  await migrate();
  await settledSample();
  const make = () => backUp(systemContext('command line'), { version: about.version });
  const { bytes } = await saveBackup(path.resolve(folder, 'desk.tar.zst'), make);
  await closeDatabase();
  await packDirectory(path.join(folder, 'data-directory.tar.zst'));
  console.log(`${folder}: a backup of ${bytes} bytes and its data directory`);
} catch (error) {
  tell(error);
  process.exitCode = 1;
} finally {
  rmSync(dataDirectory, { recursive: true });
}
process.exit();

async function packDirectory(file: string): Promise<void> {
  const tar = pack();
  const names = readdirSync(dataDirectory, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    const inside = path.join(dataDirectory, name);
    const isFile = statSync(inside).isFile();
    if (isFile) tar.entry({ name, mode: 0o600 }, readFileSync(inside));
    else tar.entry({ name, mode: 0o700, type: 'directory' });
  }
  tar.finalize();
  const params = {
    [constants.ZSTD_c_compressionLevel]: 19,
    [constants.ZSTD_c_windowLog]: 26,
  };
  await pipeline(tar, createZstdCompress({ params }), createWriteStream(file));
}
