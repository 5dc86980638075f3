import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';

/** Gives this test file a fresh, migrated database on the engine that the run is for. */
export function useTestDatabase(): void {
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const dataDirectory = await mkdtemp(path.join(tmpdir(), 'claimdesk-test-'));
    const databaseUrl =
      process.env.CLAIMDESK_TEST_ENGINE === 'server' ? await createServerDatabase() : undefined;
    await openDatabase({ dataDirectory, databaseUrl });
    await migrate();
    remove = () => rm(dataDirectory, { recursive: true, force: true });
  });

  afterAll(async () => {
    await closeDatabase();
    await remove?.();
  });
}

/** Its address. The server goes with the run, and all its databases with it. */
async function createServerDatabase(): Promise<string> {
  const address = new URL(inject('postgresUrl'));
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: address.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  address.pathname = `/${name}`;
  return address.href;
}
