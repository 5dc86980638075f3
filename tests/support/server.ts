import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnServer } from '@/scripts/setup/server-process.mjs';
import { freePort } from '@/tests/support/free-port';

export type ServerOptions = {
  /** Where the desk's data is; unset: a directory that `stop` removes. */
  dataDir?: string;
  /** What that directory begins as a copy of; unset: empty. */
  like?: string | undefined;
  /** A PostgreSQL server's database; unset: the embedded one. */
  databaseUrl?: string;
  env?: Record<string, string>;
};

export type TestServer = {
  url: string;
  adminEmail: string;
  adminPassword: string;
  pid: number;
  /** Sends a signal and waits for the process to end; its exit code, null when the signal ended it. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** Ends the server as an operator would, and removes the data directory made for it. */
  stop(): Promise<void>;
  /** Everything it printed so far. */
  output(): string;
};

const startTimeoutMs = 60_000;

/** Starts the built server on a free port; resolves once it says that it is ready. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const made = options.dataDir ? undefined : mkdtempSync(path.join(tmpdir(), 'claimdesk-data-'));
  if (made && options.like) cpSync(options.like, made, { recursive: true });
  const adminEmail = 'admin@desk.example';
  const adminPassword = 'correct horse battery staple';
  const port = await freePort();
  const server = spawnServer({
    output: 'pipe',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      NEXTAUTH_URL: '',
      CLAIMDESK_DATA_DIR: options.dataDir ?? made,
      DATABASE_URL: options.databaseUrl ?? '',
      // Tests call more often than people and their programs do.
      CLAIMDESK_API_CALLS_PER_MINUTE: '999999999',
      CLAIMDESK_REQUEST_LOG: 'off',
      CLAIMDESK_ADMIN_EMAIL: adminEmail,
      CLAIMDESK_ADMIN_PASSWORD: adminPassword,
      ...options.env,
    },
  });

  let printed = '';
  const ended = once(server, 'exit');
  const ready = new Promise<string>((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const address = /^ready +(\S+)$/m.exec(printed)?.[1];
        if (address) resolve(address);
      });
    }
  });
  const kill = async (signal: NodeJS.Signals): Promise<number | null> => {
    server.kill(signal);
    const [code] = await ended;
    return code;
  };
  const tooLate = AbortSignal.timeout(startTimeoutMs);
  const url = await Promise.race([
    ready,
    ended.then(() => undefined),
    once(tooLate, 'abort').then(() => undefined),
  ]);
  if (!url || server.pid === undefined) {
    await kill('SIGKILL');
    if (made) rmSync(made, { recursive: true });
    throw new Error(`The server did not get ready:\n${printed}`);
  }
  return {
    url,
    adminEmail,
    adminPassword,
    pid: server.pid,
    kill,
    async stop() {
      await kill('SIGTERM');
      if (made) rmSync(made, { recursive: true });
    },
    output: () => printed,
  };
}
