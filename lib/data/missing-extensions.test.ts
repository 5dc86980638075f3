import { tmpdir } from 'node:os';
import { Client } from 'pg';
import { afterEach, expect, inject, it } from 'vitest';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { createDatabase } from '@/tests/support/migrated';

afterEach(closeDatabase);

/** Runs it in a database of the server, as its owner. */
async function asOwner(databaseUrl: string, sql: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

it.runIf(process.env.CLAIMDESK_TEST_ENGINE === 'server')(
  'says which extensions are missing to whoever may not make them, and changes nothing before',
  async () => {
    const owned = await createDatabase(inject('postgresUrl'), 'without_extensions');
    await asOwner(owned, `CREATE ROLE "guest" LOGIN PASSWORD 'guest'`);
    const address = new URL(owned);
    [address.username, address.password] = ['guest', 'guest'];
    await openDatabase({ databaseUrl: address.href, dataDirectory: tmpdir() });
    await expect(migrate()).rejects.toMatchObject({
      code: 'database_unfit',
      message: expect.stringContaining('CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent;'),
    });
    await closeDatabase();
    await asOwner(
      owned,
      'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; GRANT CREATE, USAGE ON SCHEMA public TO guest',
    );
    await openDatabase({ databaseUrl: address.href, dataDirectory: tmpdir() });
    expect((await migrate()).applied).toContain('20261130003000_search');
  },
);
