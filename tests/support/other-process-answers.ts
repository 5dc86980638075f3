import { tmpdir } from 'node:os';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { systemContext } from '@/lib/services/context';
import { findSimilar } from '@/lib/services/matching/find-similar';

/** What `startOtherProcess` starts: says once that it is ready, and then answers each text. */
const context = systemContext('other process');
await openDatabase({ databaseUrl: process.argv[2], dataDirectory: tmpdir() });
process.on('message', async (text: string) => {
  const found = await findSimilar(context, { text });
  process.send?.(found.map(({ wording }) => wording));
});
process.on('disconnect', () => closeDatabase());
process.send?.('ready');
