import { tmpdir } from 'node:os';
import { expect, inject, it } from 'vitest';
import { closeDatabase, database, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { killOneOfThree } from '@/tests/support/instances';
import { createDatabase } from '@/tests/support/migrated';
import { startServer } from '@/tests/support/server';

it('of three servers on one database one is killed under load: nothing is lost, nothing hangs', async () => {
  const report = await killOneOfThree({ seconds: 6, isPatient: false });
  expect(report.faults).toEqual([]);
  expect(report.chain).toEqual({ ok: true });
  expect(report.comments).toBeGreaterThan(30);
  expect(report.imports).toBeGreaterThan(0);
  expect(report.reads).toBeGreaterThan(30);
  expect(report.shares).toHaveLength(4);
}, 180_000);

/** A migrated database that somebody did something to. */
async function databaseAfter(sql: string): Promise<string> {
  const { databaseUrl: serverUrl } = inject('desks').server;
  const databaseUrl = await createDatabase(serverUrl, `start_${Date.now()}`);
  await openDatabase({ databaseUrl, dataDirectory: tmpdir() });
  await migrate();
  await database().prisma.$executeRawUnsafe(sql);
  await closeDatabase();
  return databaseUrl;
}

it('a server does not start where a newer version took away what it needs', async () => {
  const databaseUrl = await databaseAfter(`
    INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
    VALUES ('a', '', '20990101000000_added', now(), 1), ('b', '', '20990102000000_old_contract', now(), 1)`);
  await expect(startServer({ databaseUrl })).rejects.toThrow(
    /^claimdesk: The database was changed by a newer version \(20990102000000_old_contract\)/m,
  );
}, 60_000);

it('a server does not start beside one that has another secret', async () => {
  const databaseUrl = await databaseAfter(`
    INSERT INTO "instance" ("id", "version", "secret", "store", "startedAt", "seenAt")
    VALUES (gen_random_uuid(), '1.0.0', 'another', 'another', now(), now())`);
  await expect(startServer({ databaseUrl })).rejects.toThrow(
    /^claimdesk: NEXTAUTH_SECRET must be the same for all servers on one database/m,
  );
}, 60_000);
