import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assertNode, assertStartable } from '@/scripts/setup/preflight.mjs';
import { freePort } from '@/tests/support/free-port';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-preflight-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const start = async (environment: Record<string, string> = {}) =>
  assertStartable({
    PORT: String(await freePort()),
    CLAIMDESK_DATA_DIR: path.join(directory, 'var'),
    ...environment,
  });

describe('before anything is installed', () => {
  it('a free port and a new data directory are fine, and nothing is left behind', async () => {
    await start();
    expect(readdirSync(directory)).toEqual([]);
  });

  it('a port in use is told with what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    await expect(start({ PORT: String(port) })).rejects.toThrow(
      `port ${port} is in use on 127.0.0.1. Stop what listens there, or set PORT to another one.`,
    );
    other.close();
  });

  it.each(['abc', '0', '65536', '-1', '80.5'])('PORT=%s is told', async (PORT) => {
    await expect(start({ PORT })).rejects.toThrow(
      `PORT must be a whole number from 1 to 65535, not "${PORT}".`,
    );
  });

  it('a host of another machine is told', async () => {
    await expect(start({ HOST: '192.0.2.1' })).rejects.toThrow(
      'HOST must be an address of this machine, not "192.0.2.1".',
    );
  });

  it.each(['file/var', 'file'])(
    'a data directory that cannot be made is told: %s',
    async (name) => {
      writeFileSync(path.join(directory, 'file'), '');
      const CLAIMDESK_DATA_DIR = path.join(directory, name);

      await expect(start({ CLAIMDESK_DATA_DIR })).rejects.toThrow(
        `the data directory ${CLAIMDESK_DATA_DIR} cannot be written (ENOTDIR).`,
      );
    },
  );

  it.runIf(process.platform === 'linux')('so is one where not even root may write', async () => {
    await expect(start({ CLAIMDESK_DATA_DIR: '/proc/desk' })).rejects.toThrow('cannot be written');
  });

  it('an old Node is told', () => {
    expect(() => assertNode('18.20.4')).toThrow('Node 20 or later is needed');
    expect(() => assertNode('20.0.0')).not.toThrow();
  });
});
