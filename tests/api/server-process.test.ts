import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { apiClient } from '@/tests/support/api-client';
import { startServer, type TestServer } from '@/tests/support/server';

let dataDir: string;
let server: TestServer;
const start = () => startServer({ dataDir, env: { CLAIMDESK_ADMIN_PASSWORD: '' } });

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-process-'));
  server = await start();
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

describe('the first start', () => {
  it('says how to sign in, and keeps it for the owner of the data alone', async () => {
    // Its last line, printed after the one that says it is ready.
    const password = await vi.waitFor(() => {
      const [, printed] = /^sign in .+ password (\S+)/m.exec(server.output()) ?? [];
      if (!printed) throw new Error('The server has not said it yet.');
      return printed;
    });
    const json = { email: server.adminEmail, password, name: 'First' };

    expect(await apiClient(server.url)('POST', '/tokens', { json })).toMatchObject({ status: 201 });
    const file = path.join(dataDir, 'first-run.txt');
    expect(readFileSync(file, 'utf8')).toContain(password);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('loads the sample', () => {
    expect(server.output()).toMatch(/^sample +\d+ claims loaded$/m);
  });
});

describe('while it runs, another server', () => {
  it('on its data stops with a line that names it', async () => {
    await expect(start()).rejects.toThrow(
      new RegExp(
        `^claimdesk: The data directory ${dataDir} is in use by process ${server.pid} `,
        'm',
      ),
    );
  });

  it('on its port stops with a line that says so', async () => {
    const { port } = new URL(server.url);
    await expect(startServer({ env: { PORT: port } })).rejects.toThrow(
      `claimdesk: port ${port} is in use on 127.0.0.1.`,
    );
  });
});

describe('a server that is told to stop', () => {
  it('ends in order and at once, and starts again with all it had', async () => {
    const told = performance.now();
    expect(await server.kill('SIGTERM')).toBe(0);
    // Ten seconds are for requests under way, and there are none.
    expect(performance.now() - told).toBeLessThan(8000);

    server = await start();
    expect(server.output()).toMatch(/^sample +already there$/m);
    expect(server.output()).not.toMatch(/password \S/);
  });
});
