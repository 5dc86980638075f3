import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileStore } from '@/lib/adapters/object-store/file-store';
import type { ObjectStore } from '@/lib/adapters/object-store/object-store';
import { s3Store } from '@/lib/adapters/object-store/s3-store';
import type { S3Config } from '@/lib/env';

type Stand = {
  store: ObjectStore;
  /** Where the object with that hash lies on this machine's disk. */
  fileOf(sha256: string): string;
  stop(): Promise<void>;
};

let directory: string;
let stand: Stand;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const words = bytesOf('The bridge opened in 1932.');

const attempts = (store: ObjectStore) => [
  () => store.put(words),
  () => store.get(sha256(words)),
  () => store.has(sha256(words)),
];

const onDisk = async (): Promise<Stand> => ({
  store: fileStore(directory),
  fileOf: (hash) => path.join(directory, hash.slice(0, 2), hash.slice(2)),
  stop: async () => {},
});

const bucket = { bucket: 'evidence', region: 'us-east-1', key: 'S3RVER', secret: 'S3RVER' };

async function onS3(): Promise<Stand & { config: S3Config }> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket.bucket }],
  });
  const { port } = await server.run();
  const config = { ...bucket, endpoint: `http://127.0.0.1:${port}`, prefix: 'desk/' };
  return {
    config,
    store: s3Store(config),
    fileOf: (hash) =>
      path.join(directory, 'evidence/desk', hash.slice(0, 2), `${hash.slice(2)}._S3rver_object`),
    stop: async () => {
      server.httpServer.closeAllConnections();
      await server.close();
    },
  };
}

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'claimdesk-objects-'));
});
afterEach(() => rm(directory, { recursive: true }));

/** All files below the directory that are bytes of objects, whole or half. */
async function objects(): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:md5|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

describe.each([
  ['files', onDisk],
  ['a bucket', onS3],
])('an object store of %s', (_, start) => {
  beforeEach(async () => {
    stand = await start();
  });
  afterEach(() => stand.stop());

  /** Put, and until it can be had: s3rver answers before its own file is written to the end. */
  async function put(bytes: Uint8Array): Promise<string> {
    const hash = await stand.store.put(bytes);
    const size = async () => (await stat(stand.fileOf(hash))).size;
    await vi.waitFor(async () => expect(await size()).toBe(bytes.length));
    return hash;
  }

  it.each([
    ['nothing', new Uint8Array()],
    ['one byte', new Uint8Array([0])],
    ['30 MB', new Uint8Array(randomBytes(30_000_000))],
  ])('gives back %s as it was put, by its SHA-256', async (_, bytes) => {
    const hash = await put(bytes);

    expect(hash).toBe(sha256(bytes));
    expect(await stand.store.has(hash)).toBe(true);
    expect(Buffer.from(bytes).equals(await stand.store.get(hash))).toBe(true);
  });

  it('keeps the same bytes once, and other bytes beside them', async () => {
    await put(words);
    await put(words);
    expect(await objects()).toHaveLength(1);

    await put(bytesOf('The bridge opened in 1933.'));
    expect(await objects()).toHaveLength(2);
  });

  it('keeps the same bytes once when two put them at the same time', async () => {
    const bytes = new Uint8Array(randomBytes(1_000_000));
    const [one, other] = await Promise.all([put(bytes), put(bytes)]);

    expect(one).toBe(other);
    expect(await objects()).toEqual([stand.fileOf(one)]);
    expect(Buffer.from(bytes).equals(await stand.store.get(one))).toBe(true);
  });

  it('notices one altered byte, and mends it when the same bytes are put again', async () => {
    const hash = await put(words);
    const altered = await readFile(stand.fileOf(hash));
    altered[0] = (altered[0] ?? 0) ^ 1;
    await writeFile(stand.fileOf(hash), altered);

    expect(await stand.store.has(hash)).toBe(true);
    await expect(stand.store.get(hash)).rejects.toMatchObject({
      code: 'object_altered',
      message: expect.stringContaining(`The stored copy ${hash.slice(0, 12)}… has been altered`),
      facts: { sha256: hash },
    });

    await put(words);
    expect(Buffer.from(words).equals(await stand.store.get(hash))).toBe(true);
  });

  it('notices that bytes were cut off or added', async () => {
    const hash = await put(words);
    for (const other of [words.subarray(1), Buffer.concat([words, words]), Buffer.alloc(0)]) {
      await writeFile(stand.fileOf(hash), other);
      await expect(stand.store.get(hash)).rejects.toMatchObject({ code: 'object_altered' });
    }
  });

  it.each([
    ['was never put', sha256(words)],
    ['is no hash', '../../etc/passwd'],
    ['is a hash in capitals', sha256(words).toUpperCase()],
  ])('has nothing under what %s', async (_, name) => {
    expect(await stand.store.has(name)).toBe(false);
    await expect(stand.store.get(name)).rejects.toMatchObject({
      code: 'object_missing',
      message: `The stored copy ${name.slice(0, 12)}… is gone from the desk’s object store. An administrator has to bring it back from a backup.`,
    });
  });

  it('says that an object is gone once its file is taken away', async () => {
    const hash = await put(words);
    await rm(stand.fileOf(hash));

    expect(await stand.store.has(hash)).toBe(false);
    await expect(stand.store.get(hash)).rejects.toMatchObject({ code: 'object_missing' });
  });
});

describe('an object store of files', () => {
  const failing = (code: string) => async (file: { write(bytes: Uint8Array): unknown }) => {
    await file.write(words.subarray(0, 5));
    throw Object.assign(new Error(code), { code });
  };

  it('is for its owner alone', async () => {
    const inside = path.join(directory, 'new/objects');
    const hash = await fileStore(inside).put(words);

    const modes = await Promise.all(
      [
        inside,
        path.join(inside, hash.slice(0, 2)),
        path.join(inside, hash.slice(0, 2), hash.slice(2)),
      ].map(async (name) => (await stat(name)).mode & 0o777),
    );
    expect(modes).toEqual([0o700, 0o700, 0o600]);
  });

  it.each([
    ['ENOSPC', 'full', 'The disk is full: the copy was not kept.'],
    ['EDQUOT', 'full', 'The disk is full: the copy was not kept.'],
    ['EACCES', 'denied', 'The desk may not use the folder of its object store (EACCES).'],
    ['EROFS', 'denied', 'The desk may not use the folder of its object store (EROFS).'],
    ['EIO', 'other', 'The disk of the object store failed (EIO).'],
  ])('leaves no half of an object on %s, and takes it later', async (code, reason, message) => {
    await expect(fileStore(directory, failing(code)).put(words)).rejects.toMatchObject({
      code: 'object_store_failed',
      message: expect.stringContaining(message),
      facts: { reason },
    });
    expect(await objects()).toEqual([]);
    expect(await fileStore(directory).has(sha256(words))).toBe(false);

    const hash = await fileStore(directory).put(words);
    expect(Buffer.from(words).equals(await fileStore(directory).get(hash))).toBe(true);
  });

  it('says so where a file stands in its way', async () => {
    await writeFile(path.join(directory, 'objects'), '');
    const store = fileStore(path.join(directory, 'objects'));

    for (const attempt of attempts(store)) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'object_store_failed',
        message: expect.stringContaining('(ENOTDIR)'),
      });
    }
  });

  it('says so where nothing can be made', async () => {
    await expect(fileStore('/proc/claimdesk').put(words)).rejects.toMatchObject({
      code: 'object_store_failed',
    });
  });

  it('clears away what a killed process left half written, and not what another is writing', async () => {
    const incoming = path.join(directory, 'incoming');
    await mkdir(incoming);
    await writeFile(path.join(incoming, 'left'), 'half');
    await writeFile(path.join(incoming, 'fresh'), 'half');
    const yesterday = Date.now() / 1000 - 24 * 60 * 60;
    await utimes(path.join(incoming, 'left'), yesterday, yesterday);

    await fileStore(directory).put(words);

    expect(await readdir(incoming)).toEqual(['fresh']);
  });
});

describe('an object store of a bucket', () => {
  const endpointOf = (server: { address(): unknown }) =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const silent = createServer();

  afterEach(() => silent.close());

  it('says when nobody listens there', async () => {
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const endpoint = endpointOf(silent);
    silent.close();
    await once(silent, 'close');
    const store = s3Store({ ...bucket, endpoint, prefix: '' });

    for (const attempt of attempts(store)) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'object_store_failed',
        message: 'The object store cannot be reached (ECONNREFUSED). Try again later.',
        facts: { reason: 'unreachable' },
      });
    }
  });

  it('stops waiting for a server that does not answer', async () => {
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const store = s3Store({ ...bucket, endpoint: endpointOf(silent), prefix: '' }, 200);
    const started = Date.now();

    await expect(store.put(words)).rejects.toMatchObject({
      code: 'object_store_failed',
      message: 'The object store did not answer within 1 s. Try again later.',
      facts: { reason: 'timeout' },
    });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it.each([
    [{ key: 'SOMEBODY' }, 'denied', 'The object store refused the desk’s key.'],
    [{ bucket: 'nowhere' }, 'other', 'The object store has no such bucket.'],
  ])('says what is wrong with %o', async (wrong, reason, message) => {
    const running = await onS3();
    try {
      const store = s3Store({ ...running.config, ...wrong });
      await expect(store.put(words)).rejects.toMatchObject({
        code: 'object_store_failed',
        message: expect.stringContaining(message),
        facts: { reason },
      });
    } finally {
      await running.stop();
    }
  });
});
