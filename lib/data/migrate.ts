import { database } from '@/lib/data/client';
import { applyMigrations, migrationNames } from '@/lib/data/schema-engine';
import { ClaimdeskError } from '@/lib/domain/errors';

/** What search needs of PostgreSQL beside itself; both are of its own contributed modules. */
export const extensions = ['pg_trgm', 'unaccent'] as const;

/**
 * Brings the open database to the newest schema; the migrations it applied, oldest first.
 * @throws ClaimdeskError `database_unfit` where an extension is missing and may not be made.
 */
export async function migrate(): Promise<{ applied: string[] }> {
  await makeExtensions();
  const { adapter, engine, prisma } = database();
  const applied = await applyMigrations(adapter);
  // The one connection to the embedded database stays, and the schema engine's lock with it.
  if (engine === 'embedded') await prisma.$executeRaw`SELECT pg_advisory_unlock_all()`;
  return { applied };
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

/** Asked for before anything is changed: a migration that fails half-way stops every later start. */
async function makeExtensions(): Promise<void> {
  for (const name of await missingExtensions()) {
    try {
      await database().prisma.$executeRawUnsafe(`CREATE EXTENSION IF NOT EXISTS "${name}"`);
    } catch (cause) {
      // Another process may have been quicker.
      const missing = await missingExtensions();
      if (missing.length > 0) throw databaseUnfit(missing, cause);
    }
  }
}

async function missingExtensions(): Promise<string[]> {
  const rows = await database().prisma.$queryRaw<{ extname: string }[]>`
    SELECT "extname"::text FROM pg_extension`;
  const there = new Set(rows.map(({ extname }) => extname));
  return extensions.filter((name) => !there.has(name));
}

function databaseUnfit(missing: readonly string[], cause: unknown): ClaimdeskError {
  const commands = missing.map((name) => `CREATE EXTENSION ${name};`).join(' ');
  return new ClaimdeskError(
    'database_unfit',
    `Claimdesk's search needs the PostgreSQL extensions ${extensions.join(' and ')}, and could not make them in the database of DATABASE_URL. Install PostgreSQL's contributed modules on its server (the package postgresql-contrib, where they are apart), let the user of DATABASE_URL create in its database, or have its owner run there: ${commands}`,
    [],
    {},
    { cause },
  );
}
