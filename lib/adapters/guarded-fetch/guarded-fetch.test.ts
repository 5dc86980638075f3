import dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type FetchRules, guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';

const zeros = gzipSync(Buffer.alloc(50_000_000));
let server: Server;
let site: string;
let hungUp = 0;

const answers: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) =>
    response.writeHead(200, { 'content-type': 'Text/HTML; charset="ISO-8859-1"' }).end('a page'),
  '/gzip': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed')),
  '/br': (response) =>
    response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('packed')),
  '/broken-gzip': (response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed').subarray(0, 12)),
  '/unknown-packing': (response) =>
    response.writeHead(200, { 'content-encoding': 'zip' }).end('packed'),
  '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(zeros),
  '/declared-large': (response) =>
    response.writeHead(200, { 'content-length': '999999999' }).write('x'),
  '/endless': (response) => {
    const more = setInterval(() => response.write(Buffer.alloc(10_000)), 1);
    response.on('close', () => {
      clearInterval(more);
      hungUp += 1;
    });
  },
  '/slow': (response) => response.writeHead(200).write('first'),
  '/silent': () => {},
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half');
    setTimeout(() => response.destroy(), 20);
  },
  '/gone': (response) => response.writeHead(410, { 'content-type': 'text/plain' }).end('gone'),
  '/moved': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-metadata': (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/to-private': (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    answers[request.url ?? '']?.(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, rules: Partial<FetchRules> = {}) =>
  guardedFetch(`${site}${path}`, { allowAddresses: ['127.0.0.1'], ...rules });

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => {
      throw new Error('It was not refused.');
    },
    (error) => ({ code: error.code, reason: error.facts?.reason }),
  );

describe('a fetch of an address that a person gave', () => {
  it('brings the body with its kind and its final address', async () => {
    const fetched = await get('/moved');
    expect(fetched).toMatchObject({
      address: `${site}/page`,
      status: 200,
      mediaType: 'text/html',
      charset: 'iso-8859-1',
    });
    expect(Buffer.from(fetched.bytes).toString()).toBe('a page');
  });

  it.each(['/gzip', '/br'])('unpacks the body of %s', async (path) => {
    expect(Buffer.from((await get(path)).bytes).toString()).toBe('packed');
  });

  it('opens the desk’s own network to an address that the operator set, and to no redirect of it', async () => {
    const rules = { allowAddresses: [], isOperators: true, maxRedirects: 0 };
    expect(await get('/page', rules)).toMatchObject({ status: 200 });
    expect(await refusal(get('/moved', rules))).toEqual({
      code: 'lookup_failed',
      reason: 'redirects',
    });
  });

  it('leaves it to the caller what a status means', async () => {
    expect(await get('/gone', { mediaTypes: ['text/html'] })).toMatchObject({ status: 410 });
  });

  it.each([
    ['loopback', (port: string) => `http://127.0.0.1:${port}/page`],
    ['a name of loopback', (port: string) => `http://localhost:${port}/page`],
    ['loopback in another notation', (port: string) => `http://2130706433:${port}/page`],
    ['loopback of IPv6', (port: string) => `http://[::1]:${port}/page`],
    ['IPv4 inside IPv6', (port: string) => `http://[::ffff:127.0.0.1]:${port}/page`],
    ['the address of no host', (port: string) => `http://0.0.0.0:${port}/page`],
    ['a private network', () => 'http://10.0.0.1/'],
    ['a private network of IPv6', () => 'http://[fd00::1]/'],
    ['a link-local address', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a carrier’s network', () => 'https://100.64.0.1/'],
  ])('refuses %s', async (_, address) => {
    const port = new URL(site).port;
    expect(await refusal(guardedFetch(address(port)))).toEqual({
      code: 'lookup_failed',
      reason: 'private_address',
    });
  });

  it.each(['/to-metadata', '/to-private'])('refuses the redirect of %s', async (path) => {
    expect(await refusal(get(path))).toEqual({ code: 'lookup_failed', reason: 'private_address' });
  });

  it.each(['/to-file', '/loop'])('does not follow the redirect of %s', async (path) => {
    expect(await refusal(get(path))).toEqual({ code: 'lookup_failed', reason: 'redirects' });
  });

  it.each(['', 'example.org', 'file:///etc/passwd', 'ftp://example.org/', 'javascript:alert(1)'])(
    'refuses “%s”, which is no web address',
    async (address) => {
      expect(await refusal(guardedFetch(address))).toMatchObject({ code: 'invalid_input' });
    },
  );

  it.each(['/endless', '/bomb', '/declared-large'])(
    'stops reading %s once it is too large',
    async (path) => {
      expect(await refusal(get(path, { maxBytes: 100_000 }))).toEqual({
        code: 'too_large',
        reason: 'too_large',
      });
    },
  );

  it('hangs up on an endless body', async () => {
    const before = hungUp;
    await refusal(get('/endless', { maxBytes: 10 }));
    await expect.poll(() => hungUp).toBe(before + 1);
  });

  it.each(['/slow', '/silent'])('stops waiting for %s', async (path) => {
    const started = Date.now();
    expect(await refusal(get(path, { timeoutMs: 200 }))).toEqual({
      code: 'lookup_failed',
      reason: 'timeout',
    });
    expect(Date.now() - started).toBeLessThan(2000);
  });

  it.each(['/cut', '/broken-gzip'])('takes no half of a body from %s', async (path) => {
    expect(await refusal(get(path))).toEqual({ code: 'lookup_failed', reason: 'unreachable' });
  });

  it('says when nobody listens there', async () => {
    const unused = createServer().listen(0, '127.0.0.1');
    await once(unused, 'listening');
    const { port } = unused.address() as AddressInfo;
    unused.close();
    await once(unused, 'close');
    const attempt = guardedFetch(`http://127.0.0.1:${port}/`, { allowAddresses: ['127.0.0.1'] });
    expect(await refusal(attempt)).toEqual({ code: 'lookup_failed', reason: 'unreachable' });
  });

  it.each([
    ['/page', { mediaTypes: ['application/json'] }],
    ['/unknown-packing', {}],
  ])('refuses the kind of %s', async (path, rules) => {
    expect(await refusal(get(path, rules))).toEqual({
      code: 'unsupported_media_type',
      reason: 'media_type',
    });
  });
});

describe('a name that leads somewhere else the second time', () => {
  /** What `dns.lookup` answers, one address after the other. */
  const resolvingTo = (...addresses: string[]) => {
    const asked: string[] = [];
    const lookup = vi.spyOn(dns, 'lookup').mockImplementation(((
      name: string,
      options: { all?: boolean },
      done: (error: null, found: unknown, family?: number) => void,
    ) => {
      asked.push(name);
      const address = addresses[Math.min(asked.length, addresses.length) - 1] ?? '';
      if (options.all) done(null, [{ address, family: 4 }]);
      else done(null, address, 4);
    }) as never);
    syncBuiltinESMExports();
    const restore = () => {
      lookup.mockRestore();
      syncBuiltinESMExports();
    };
    return { asked, restore };
  };

  it('is looked up once, by the connection itself, and what it finds is what is checked', async () => {
    const { port } = new URL(site);
    const { asked, restore } = resolvingTo('127.0.0.1');
    const attempt = await refusal(guardedFetch(`http://rebound.example:${port}/page`));
    restore();
    expect(attempt).toEqual({ code: 'lookup_failed', reason: 'private_address' });
    expect(asked).toEqual(['rebound.example']);
  });

  it('reaches nothing of the desk’s network with its second answer', async () => {
    const { port } = new URL(site);
    let reached = 0;
    const count = () => {
      reached += 1;
    };
    server.on('request', count);
    const { asked, restore } = resolvingTo('93.184.216.34', '127.0.0.1');
    const address = `http://rebound.example:${port}/page`;
    const first = await refusal(guardedFetch(address, { timeoutMs: 300 }));
    const second = await refusal(guardedFetch(address));
    restore();
    server.off('request', count);
    expect(first.code).toBe('lookup_failed');
    expect(second).toEqual({ code: 'lookup_failed', reason: 'private_address' });
    expect({ reached, lookups: asked.length }).toEqual({ reached: 0, lookups: 2 });
  });
});
