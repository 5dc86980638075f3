import { Client } from 'pg';

/** Any number will do, as long as all servers of all versions take the same one. */
const STARTING = 7_032_611;

/**
 * Does something while no other process on the database does: those that come meanwhile wait until it is
 * done, or until the process that does it has died, since the lock goes with its connection.
 * @param onWait called once where another is at it.
 */
export async function inServerTurn<T>(
  connectionString: string,
  work: () => Promise<T>,
  onWait: () => void,
): Promise<T> {
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // Without a listener a broken connection would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [STARTING]);
    if (!rows[0]?.taken) {
      onWait();
      await client.query('SELECT pg_advisory_lock($1)', [STARTING]);
    }
    return await work();
  } finally {
    await client.end().catch(() => {});
  }
}
