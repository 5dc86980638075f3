import type { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';

/** A row as PostgreSQL writes its values; null for none. */
export type TextRow = readonly (string | null)[];

/** One transaction in plain SQL, the same on both engines. */
export type SqlSession = {
  /** Each column of the query is a text. */
  rows(sql: string, parameters?: readonly string[]): Promise<TextRow[]>;
  /** Runs statements that have no answer. */
  run(script: string): Promise<void>;
};

/** What makes a value read the same wherever it is written. */
const settings = `
  SET LOCAL TimeZone = 'UTC';
  SET LOCAL DateStyle = 'ISO, YMD';
  SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL bytea_output = 'hex';`;

/** `read` sees the database as it is at one instant, and changes nothing. */
export type SessionKind = 'read' | 'write';

/** Runs the work on the embedded engine. Whatever else is asked of it waits until the work ends. */
export async function embeddedSession<T>(
  pglite: PGlite,
  work: (session: SqlSession) => Promise<T>,
): Promise<T> {
  return await pglite.transaction(async (tx) => {
    await tx.exec(settings);
    return await work({
      rows: async (sql, parameters = []) =>
        (await tx.query<TextRow>(sql, [...parameters], { rowMode: 'array' })).rows,
      run: async (script) => {
        await tx.exec(script);
      },
    });
  });
}

/** Runs the work over a connection of its own. */
export async function serverSession<T>(
  connectionString: string,
  kind: SessionKind,
  work: (session: SqlSession) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A query that is under way tells of a lost connection too.
  client.on('error', () => {});
  await client.connect();
  try {
    const mode = kind === 'read' ? 'ISOLATION LEVEL REPEATABLE READ READ ONLY' : '';
    await client.query(`BEGIN ${mode};${settings}`);
    const result = await work({
      rows: async (text, values = []) =>
        (await client.query<string[]>({ text, values: [...values], rowMode: 'array' })).rows,
      run: async (script) => {
        await client.query(script);
      },
    });
    await client.query('COMMIT');
    return result;
  } finally {
    // What was not committed goes with the connection.
    await client.end();
  }
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
