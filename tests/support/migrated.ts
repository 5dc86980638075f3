import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { closeDatabase, type DatabaseLocation, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { startPostgres } from '@/tests/support/postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data directory with a migrated database, that nobody has open; `embedded` project only. */
    migratedDirectory: string;
    /**
     * A PostgreSQL server's address, as a user who may create databases. It has a migrated one that
     * nobody has open; `server` project only.
     */
    postgresUrl: string;
  }
}

/** The name of the server's migrated database. */
export const migratedName = 'migrated';

/**
 * Vitest's global set-up of the projects that run on a database. The schema is made once: the files
 * get copies.
 */
export default function setup(project: TestProject) {
  return project.name === 'server' ? setUpServer(project) : setUpEmbedded(project);
}

async function setUpEmbedded(project: TestProject) {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'claimdesk-migrated-'));
  await makeMigrated({ dataDirectory });
  project.provide('migratedDirectory', dataDirectory);
  return () => rmSync(dataDirectory, { recursive: true });
}

/** One PostgreSQL server for all tests. */
async function setUpServer(project: TestProject) {
  const { url, stop } = await startPostgres();
  await makeMigrated({
    databaseUrl: await createDatabase(url, migratedName),
    dataDirectory: tmpdir(),
  });
  project.provide('postgresUrl', url);
  return stop;
}

/** @returns the address of the new database: an empty one, or a copy of another that nobody has open. */
export async function createDatabase(
  serverUrl: string,
  name: string,
  template = 'template1',
): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  return address.href;
}

async function makeMigrated(location: DatabaseLocation): Promise<void> {
  await openDatabase(location);
  await migrate();
  await closeDatabase();
}
