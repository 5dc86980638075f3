import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { openPglite, pgliteAdapter } from '@/lib/data/pglite';

/**
 * Prisma's own schema engine as WebAssembly. Its native binary is fetched from a host that closed
 * networks cannot reach; this one comes inside its npm package and does the same work.
 */
const root = process.cwd();
const migrationsDirectory = path.join(root, 'prisma/migrations');
const schemaFile = path.join(root, 'prisma/schema.prisma');
const noFilters = { externalTables: [], externalEnums: [] };

/** The bindings know one instance; the symbol makes all that load this file share it. */
const shared = globalThis as typeof globalThis & { [key: symbol]: Promise<void> | undefined };
const key = Symbol.for('claimdesk.schema-engine');

function instantiate(): Promise<void> {
  shared[key] ??= (async () => {
    const require = createRequire(path.join(root, 'package.json'));
    const file = path.join(
      path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')),
      'schema_engine_bg.wasm',
    );
    const { instance } = await WebAssembly.instantiate(await readFile(file), {
      './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
    });
    bindings.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return shared[key];
}

async function openEngine(factory: SqlMigrationAwareDriverAdapterFactory) {
  await instantiate();
  return bindings.SchemaEngine.new(
    { datamodels: [[schemaFile, await readFile(schemaFile, 'utf8')]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

/** The names of the migrations that come with this version, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsDirectory, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The migrations of this release with their SQL, the oldest first. */
export async function knownMigrations(): Promise<{ name: string; script: string }[]> {
  return await Promise.all(
    (await migrationNames()).map(async (name) => ({
      name,
      script: await readFile(path.join(migrationsDirectory, name, 'migration.sql'), 'utf8'),
    })),
  );
}

async function readMigrations() {
  return {
    baseDir: migrationsDirectory,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: (await knownMigrations()).map(({ name, script }) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: script },
      },
    })),
  };
}

/** Applies the migrations that the database has not seen; their names, oldest first. */
export async function applyMigrations(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string[]> {
  const { connections, disconnect } = withConnectionsHeld(factory);
  const engine = await openEngine(connections);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(),
      filters: noFilters,
    });
    return appliedMigrationNames;
  } finally {
    await disconnect();
  }
}

/** The engine closes none of the connections that it asks for. */
function withConnectionsHeld(factory: SqlMigrationAwareDriverAdapterFactory) {
  const held: SqlDriverAdapter[] = [];
  const connect = async () => {
    const connection = await factory.connect();
    held.push(connection);
    return connection;
  };
  return {
    connections: { ...factory, connect },
    disconnect: async () => {
      for (const connection of held) await connection.dispose();
    },
  };
}

/** The SQL that leads from the migrations to the schema; empty when they agree. */
export async function diffMigrations(): Promise<string> {
  const scratch = await openPglite();
  const engine = await openEngine(pgliteAdapter(scratch));
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...(await readMigrations()) },
    to: {
      tag: 'schemaDatamodel',
      files: [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }],
    },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  await scratch.close();
  return stdout ?? '';
}
