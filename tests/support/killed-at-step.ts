import path from 'node:path';
import { fileStore } from '@/lib/adapters/object-store/file-store';
import { openDatabase } from '@/lib/data/client';
import { backUp } from '@/lib/services/backup/back-up';
import { restoreDesk } from '@/lib/services/backup/restore-desk';
import { saveBackup } from '@/lib/services/backup/save-backup';
import { systemContext } from '@/lib/services/context';

/**
 * `killed-at-step.ts backup|restore FILE STEP`: backs up or restores the desk of the environment, and
 * dies by SIGKILL at that step.
 */
const [what, file = '', last] = process.argv.slice(2);
const dataDirectory = process.env.CLAIMDESK_DATA_DIR ?? '';
const location = { dataDirectory, databaseUrl: process.env.DATABASE_URL || undefined };
const store = fileStore(path.join(dataDirectory, 'objects'));

const onStep = (step: string) => {
  if (step === last) process.kill(process.pid, 'SIGKILL');
};

if (what === 'backup') {
  await openDatabase(location);
  const make = () => backUp(systemContext('test'), { version: '0', onStep, store });
  await saveBackup(file, make, onStep);
} else {
  await restoreDesk(location, file, { onStep, store, settle: () => onStep('settled') });
}
// A step that never came.
process.exit(3);
