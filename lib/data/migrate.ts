import { database } from '@/lib/data/client';
import { applyMigrations, migrationNames } from '@/lib/data/schema-engine';

/** Brings the open database to the newest schema; the migrations it applied, oldest first. */
export async function migrate(): Promise<{ applied: string[] }> {
  return { applied: await applyMigrations(database().adapter) };
}

/** The migrations that the open database has from a version newer than this one, oldest first. */
export async function newerMigrations(): Promise<string[]> {
  const { prisma } = database();
  const [table] = await prisma.$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS "there"`;
  if (!table?.there) return [];
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT "migration_name" AS "name" FROM "_prisma_migrations"
    WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL ORDER BY "migration_name"`;
  const known = new Set(await migrationNames());
  return rows.flatMap(({ name }) => (known.has(name) ? [] : [name]));
}

/** Whether a migration takes away what the release before its own may still look for. */
export const isContract = (migrationName: string): boolean => migrationName.endsWith('_contract');
