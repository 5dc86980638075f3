import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A site on loopback whose pages the test changes as it likes. */
export type TestSite = {
  /** Where it is, once the tests run: `http://127.0.0.1:…`. */
  address: (path: string) => string;
  /** What it answers at a path: a page in HTML, or whatever the function does. */
  pages: Map<string, string | Answer>;
  /** Paths that were asked for, in their order. */
  asked: string[];
  /** Where this desk keeps the bytes of captures. */
  objects: () => string;
};

/**
 * A site of this test file's own, and a desk that may fetch from it and keeps its captures in a
 * folder of its own. To be called before anything reads the environment.
 */
export function useTestSite(): TestSite {
  const pages: TestSite['pages'] = new Map();
  const asked: string[] = [];
  let server: Server;
  let base = '';
  let directory = '';

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'claimdesk-site-'));
    vi.stubEnv('CLAIMDESK_DATA_DIR', directory);
    vi.stubEnv('CLAIMDESK_FETCH_ALLOW', '127.0.0.1');
    server = createServer((request, response) => {
      const at = request.url ?? '/';
      asked.push(at);
      const page = pages.get(at);
      if (typeof page === 'function') return page(response, request);
      if (page === undefined) return void response.writeHead(404).end('Nothing here');
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    vi.unstubAllEnvs();
    await rm(directory, { recursive: true, force: true });
  });

  return {
    address: (at) => `${base}${at}`,
    pages,
    asked,
    objects: () => path.join(directory, 'objects'),
  };
}
