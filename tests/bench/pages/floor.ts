import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot, node } from '@/scripts/setup/paths.mjs';
import { runQuietly } from '@/scripts/setup/run-quietly.mjs';
import { timed } from '@/scripts/setup/steps.mjs';
import { freePort } from '@/tests/support/free-port';

const directory = inRoot('tests/bench/pages/floor');
const next = inRoot('node_modules/next/dist/bin/next');

export type Floor = { url: string; stop(): Promise<void> };

/** Builds and serves the bare application that the desk is held against. */
export async function startFloor(recorded: string, databaseUrl: string): Promise<Floor> {
  await timed('build', 'floor', () =>
    runQuietly('build', node, [next, 'build', directory], { NODE_ENV: 'production' }),
  );
  const port = await freePort();
  const server = spawn(
    node,
    [next, 'start', directory, '--hostname', '127.0.0.1', '--port', `${port}`],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        BENCH_RECORDED: recorded,
        BENCH_DATABASE_URL: databaseUrl,
      },
    },
  );
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}/rows?rows=1&letters=1`);
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await once(server, 'exit');
      rmSync(path.join(directory, '.next'), { recursive: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The floor did not get ready.');
}

/** The address of a bare page of so many bytes, made at each request of so many rows. */
export async function bareDynamicPage(floor: Floor, rows: number, bytes: number): Promise<string> {
  const at = (letters: number) => `${floor.url}/rows?rows=${rows}&letters=${letters}`;
  return at(await fitted(bytes, at));
}

/** The address of a bare page of so many bytes that was made once. */
export async function bareStaticPage(floor: Floor, bytes: number): Promise<string> {
  const at = (letters: number) => `${floor.url}/still/${letters}`;
  return at(await fitted(bytes, at));
}

/** How many letters bring a page to so many bytes: its size grows evenly with them. */
async function fitted(bytes: number, at: (letters: number) => string): Promise<number> {
  const [few, many] = [10, 110];
  const sizeAt = async (letters: number) =>
    (await (await fetch(at(letters))).arrayBuffer()).byteLength;
  const [small, large] = [await sizeAt(few), await sizeAt(many)];
  return Math.max(1, Math.round(few + ((bytes - small) * (many - few)) / (large - small)));
}
