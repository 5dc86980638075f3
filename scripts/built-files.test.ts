import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtFiles } from '@/scripts/built-files';
import { packBuilt } from '@/scripts/setup/pack-built.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-built-'));
const script = 'console.log("a claim");\n'.repeat(100);
let server: Server;
let url: string;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'chunks'));
  writeFileSync(path.join(folder, 'chunks/page.js'), script);
  writeFileSync(path.join(folder, 'chunks/picture.svg'), '<svg/>');
  await packBuilt(folder);
  const answer = await builtFiles(folder);
  server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(404).end('not packed');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = (at: string, headers: Record<string, string>, method = 'GET') =>
  fetch(url + at, { headers, method });

it('sends a script as it was packed, to be kept for good', async () => {
  const answer = await ask('/_next/static/chunks/page.js?v=1', { 'accept-encoding': 'gzip, br' });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(script.length / 10);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(await answer.text()).toBe(script);
});

it('leaves the rest to others: no Brotli, a part of a file, another way, what is not there', async () => {
  const br = { 'accept-encoding': 'br' };
  for (const [at, headers, method] of [
    ['/_next/static/chunks/page.js', { 'accept-encoding': 'gzip' }, 'GET'],
    ['/_next/static/chunks/page.js', { ...br, range: 'bytes=0-9' }, 'GET'],
    ['/_next/static/chunks/page.js', br, 'POST'],
    ['/_next/static/chunks/picture.svg', br, 'GET'],
    ['/_next/static/chunks/page.js.br', br, 'GET'],
    ['/_next/static/chunks/..%2Fpage.js', br, 'GET'],
  ] as const) {
    expect((await ask(at, headers, method)).status, `${method} ${at}`).toBe(404);
  }
});

it('has nothing to send where nothing was packed', async () => {
  const answer = await builtFiles(path.join(folder, 'nowhere'));
  expect(answer({ method: 'GET', url: '/', headers: {} } as never, {} as never)).toBe(false);
});
