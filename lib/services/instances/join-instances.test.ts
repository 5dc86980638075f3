import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { reader } from '@/lib/data/transaction';
import { joinInstances } from '@/lib/services/instances/join-instances';
import { useTestDatabase } from '@/tests/support/database';

useTestDatabase();

let one: string;
let another: string;
const left: (() => Promise<void>)[] = [];

beforeAll(() => {
  one = mkdtempSync(path.join(tmpdir(), 'claimdesk-store-'));
  another = mkdtempSync(path.join(tmpdir(), 'claimdesk-store-'));
});
afterEach(async () => {
  for (const leave of left.splice(0)) await leave();
});
afterAll(() => {
  for (const directory of [one, another]) rmSync(directory, { recursive: true });
});

const faults: unknown[] = [];
const secret = 'x'.repeat(40);
const bucket = { bucket: 'b', region: 'r', key: 'k', secret: 's', endpoint: undefined, prefix: '' };

async function join(settings: Partial<Parameters<typeof joinInstances>[0]> = {}) {
  const { leave } = await joinInstances(
    { NEXTAUTH_SECRET: secret, s3: undefined, CLAIMDESK_DATA_DIR: one, ...settings },
    { version: '1.0.0', logFault: (error) => faults.push(error) },
  );
  left.push(leave);
}

it('lets in who has the same secret and the same store, and forgets who leaves', async () => {
  await join();
  await join();
  expect(await reader().instance.count()).toBe(2);
  for (const leave of left.splice(0)) await leave();
  expect(await reader().instance.count()).toBe(0);
  expect(faults).toEqual([]);
});

it('refuses another secret while one is there, in words, and takes it after', async () => {
  await join();
  const other = { NEXTAUTH_SECRET: 'y'.repeat(40) };
  await expect(join(other)).rejects.toThrow(/^NEXTAUTH_SECRET must be the same for all servers/);
  expect(JSON.stringify(await reader().instance.findMany())).not.toContain(secret);
  // Killed, it says nothing more.
  await reader().$executeRaw`UPDATE "instance" SET "seenAt" = now() - interval '36 seconds'`;
  await join(other);
});

it('refuses who keeps captures elsewhere', async () => {
  await join();
  const elsewhere = /^CLAIMDESK_S3_BUCKET is to be set.* keeps the copies of sources elsewhere/;
  await expect(join({ CLAIMDESK_DATA_DIR: another })).rejects.toThrow(elsewhere);
  await expect(join({ s3: bucket })).rejects.toThrow(elsewhere);
});

it('takes servers of any directory that keep captures in one bucket', async () => {
  await join({ s3: bucket });
  await join({ s3: { ...bucket, key: 'another', secret: 'other' }, CLAIMDESK_DATA_DIR: another });
  expect(await reader().instance.count()).toBe(2);
});
