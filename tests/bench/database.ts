import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeDatabase, database, type Engine, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { BenchUsageError } from '@/tests/bench/registry';
import { startPostgres } from '@/tests/support/postgres';

/** The engines that a bench's option asks for; both where it was left out. */
export function enginesOf(option: string | undefined): Engine[] {
  const engines = (['embedded', 'server'] as const).filter(
    (engine) => option === undefined || option === engine,
  );
  if (engines.length === 0) throw new BenchUsageError('The engine is embedded or server.');
  return engines;
}

/**
 * Works on a fresh, migrated database, which is gone afterwards. Where it is a server’s, `work` is told
 * the address.
 */
export async function inDatabase<T>(
  engine: Engine,
  work: (databaseUrl: string | undefined) => Promise<T>,
): Promise<T> {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'claimdesk-bench-'));
  const server = engine === 'server' ? await startPostgres() : undefined;
  try {
    await openDatabase({ dataDirectory, databaseUrl: server?.url });
    await migrate();
    return await work(server?.url);
  } finally {
    await closeDatabase();
    await server?.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

/** What `share` of some times, from 0 to 1, is no longer than. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

/**
 * Tells how many milliseconds processors have worked so far for this process and, of a server, for its
 * connections: on a machine that others use too it says more than the clock. The second is Linux only.
 */
export async function processorClock(): Promise<() => number> {
  const rows = await database().prisma.$queryRaw<{ pid: number }[]>`
    SELECT "pid"::int FROM pg_stat_activity WHERE "backend_type" = 'client backend'`;
  const pids = database().engine === 'server' ? rows.map(({ pid }) => pid) : [];
  return () => {
    const { user, system } = process.cpuUsage();
    return pids.reduce((sum, pid) => sum + msOf(pid), (user + system) / 1000);
  };
}

function msOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/**
 * Of the server’s processes together, each page that several share counted once; null where there is no
 * server or no Linux.
 */
export async function serverMegabytes(): Promise<number | null> {
  if (database().engine !== 'server') return null;
  const [row] = await database().prisma.$queryRaw<{ pid: number }[]>`
    SELECT pg_backend_pid()::int AS "pid"`;
  try {
    const parent = (pid: string) =>
      /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const postmaster = parent(`${row?.pid}`);
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids
      .filter((pid) => pid === postmaster || parent(pid) === postmaster)
      .map((pid) => /^Pss:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
      .reduce((sum, kilobytes) => sum + Number(kilobytes) / 1e3, 0);
  } catch {
    return null;
  }
}
