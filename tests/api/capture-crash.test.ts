import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { endedCapture } from '@/tests/support/api-captures';
import { apiClient, done } from '@/tests/support/api-client';
import { startServer, type TestServer } from '@/tests/support/server';

const page = '<!doctype html><title>Wells</title><p>The well is ninety metres deep.</p>';

async function clientOf({ url, adminEmail: email, adminPassword: password }: TestServer) {
  const json = { email, password, name: 'tests' };
  const { token } = await done(apiClient(url)('POST', '/tokens', { json }));
  return apiClient(url, token);
}

it('a server that is killed while it captures makes the copy when it is back, and only one', async () => {
  const reached = Promise.withResolvers<void>();
  let answers = 0;
  const site = createServer((_request, response) => {
    answers += 1;
    response.writeHead(200, { 'content-type': 'text/html' });
    if (answers > 1) return void response.end(page);
    response.write(page.slice(0, 30));
    reached.resolve();
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const URL = `http://127.0.0.1:${(site.address() as AddressInfo).port}/wells`;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'claimdesk-crash-'));
  const env = { CLAIMDESK_FETCH_ALLOW: '127.0.0.1' };

  const first = await startServer({ dataDir, env });
  const api = await clientOf(first);
  const csl = { type: 'webpage', title: 'Wells', URL };
  const source = await done(api('POST', '/sources', { json: { csl } }));
  await reached.promise;
  await first.kill('SIGKILL');

  const second = await startServer({ dataDir, env });
  const again = await clientOf(second);
  await expect
    .poll(async () => (await done(again('GET', `/sources/${source.id}/captures`))).items, {
      timeout: 20_000,
    })
    .toHaveLength(1);
  const asked = await done(again('POST', `/sources/${source.id}/captures`, { json: { url: URL } }));
  expect(await endedCapture(again, asked.id)).toMatchObject({ status: 'done', attempts: 1 });
  const { items } = await done(again('GET', `/sources/${source.id}/captures`));
  expect(items.map(({ sha256 }: { sha256: string }) => sha256)).toEqual([
    items[0].sha256,
    items[0].sha256,
  ]);
  await second.stop();
  site.closeAllConnections();
  site.close();
  rmSync(dataDir, { recursive: true });
}, 120_000);
