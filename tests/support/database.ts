import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { createDatabase, migratedName } from '@/tests/support/migrated';

/** Gives this test file a fresh, migrated database on the engine that the run is for. */
export function useTestDatabase(): void {
  let dataDirectory: string | undefined;

  beforeAll(async () => {
    dataDirectory = await mkdtemp(path.join(tmpdir(), 'claimdesk-test-'));
    const isServer = process.env.CLAIMDESK_TEST_ENGINE === 'server';
    const databaseUrl = isServer ? await migratedDatabase() : undefined;
    if (!isServer) await cp(inject('migratedDirectory'), dataDirectory, { recursive: true });
    await openDatabase({ dataDirectory, databaseUrl });
  });

  afterAll(async () => {
    await closeDatabase();
    if (dataDirectory) await rm(dataDirectory, { recursive: true, force: true });
  });
}

/** Its address. The server goes with the run, and all its databases with it. */
function migratedDatabase(): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  return createDatabase(inject('postgresUrl'), name, migratedName);
}
