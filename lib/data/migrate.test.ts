import { expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { isContract, migrate, newerMigrations } from '@/lib/data/migrate';
import { useTestDatabase } from '@/tests/support/database';

useTestDatabase();

it('knows what a newer version did to the database, and goes on with it', async () => {
  expect(await newerMigrations()).toEqual([]);
  await database().prisma.$executeRaw`
    INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
    VALUES ('newer', 'none', '20990101000000_more', now(), 1)`;
  expect(await newerMigrations()).toEqual(['20990101000000_more']);
  expect(await migrate()).toEqual({ applied: [] });
});

it('leaves nothing locked, so that another that starts can migrate too', async () => {
  await migrate();
  const { prisma } = database();
  const locks = await prisma.$queryRaw`SELECT 1 FROM pg_locks WHERE locktype = 'advisory'
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  expect(locks).toEqual([]);
});

it('tells by its name what takes something away', () => {
  expect(isContract('20990101000000_more')).toBe(false);
  expect(isContract('20990101000000_without_old_columns_contract')).toBe(true);
});

it('does one thing at a time, of all that start on a server', async () => {
  const { inTurn, engine } = database();
  let atIt = 0;
  let most = 0;
  let waited = 0;
  const work = async () => {
    atIt += 1;
    most = Math.max(most, atIt);
    await database().prisma.$queryRaw`SELECT 1`;
    atIt -= 1;
  };
  const all = Array.from({ length: 3 }, () =>
    inTurn(work, () => {
      waited += 1;
    }),
  );
  await Promise.all(all);
  if (engine === 'server') {
    expect(most).toBe(1);
    expect(waited).toBeGreaterThan(0);
  }
});
