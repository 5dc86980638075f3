import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readBackup } from '@/lib/adapters/backup-file/read-backup';
import { type Piece, packPieces } from '@/lib/adapters/backup-file/write-backup';
import { bundleCrypto } from '@/lib/adapters/bundle-crypto/bundle-crypto';
import { fileStore } from '@/lib/adapters/object-store/file-store';
import type { ObjectStore } from '@/lib/adapters/object-store/object-store';
import { takeSnapshot } from '@/lib/data/backup/snapshot';
import { closeDatabase, type DatabaseLocation, database, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { type Manifest, tablePart } from '@/lib/domain/backup/manifest';
import { verifyBundle } from '@/lib/domain/bundle/verify';
import { verifyLog } from '@/lib/services/audit/verify-log';
import { backUp } from '@/lib/services/backup/back-up';
import { checkBackup } from '@/lib/services/backup/check-backup';
import { restoreDesk } from '@/lib/services/backup/restore-desk';
import { saveBackup } from '@/lib/services/backup/save-backup';
import { exportBundle } from '@/lib/services/bundle/export-bundle';

import { type Context, systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { publishReport } from '@/lib/services/reports/publish-report';
import { exportReport } from '@/lib/services/reports/read-reports';
import { addComment } from '@/lib/services/reviews/comment';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { importBridge } from '@/tests/support/article';
import { readable } from '@/tests/support/bundle';
import { citedPage, protect, wells } from '@/tests/support/cited-page';
import { useTestDatabase } from '@/tests/support/database';
import { createDatabase } from '@/tests/support/migrated';
import { contextOfNew } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';

const site = useTestSite();
useTestDatabase();

const system = systemContext('test');
const isServer = process.env.CLAIMDESK_TEST_ENGINE === 'server';
const version = '9.8.7';

let directory: string;
let file: string;
let articleId: string;
let before: Awaited<ReturnType<typeof told>>;
let manifest: Manifest;
let editor: Context;
let busy: Awaited<ReturnType<typeof saveBackup>>;
let busyFile: string;
let lost = '';

/** The desk's store, which has lost the first copy that it is asked for. */
const losing: ObjectStore = {
  ...fileStore(''),
  get(sha256) {
    lost ||= sha256;
    return fileStore(lost === sha256 ? directory : site.objects()).get(sha256);
  },
};

/** What a desk says of itself: every row of every table, and its report in the forms that matter. */
async function told() {
  const scratch = mkdtempSync(path.join(directory, 'told-'));
  const { body } = await exportBundle(system, { articleId });
  const bundle = new Uint8Array(await new Response(body).arrayBuffer());
  const report = await exportReport(system, { articleId, format: 'json', layout: 'report' });
  return { snapshot: await takeSnapshot(scratch), bundle, report: report.body };
}

async function onDesk<T>(location: DatabaseLocation, work: () => Promise<T>): Promise<T> {
  await openDatabase(location);
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}

let made = 0;
const newName = () => {
  made += 1;
  return `restored_${process.pid}_${made}`;
};
const newDirectory = (): DatabaseLocation => ({ dataDirectory: path.join(directory, newName()) });
const newServer = async (): Promise<DatabaseLocation> => ({
  ...newDirectory(),
  databaseUrl: await createDatabase(inject('postgresUrl'), newName()),
});
/** Of the engine that the run is for. */
const newTarget = () => (isServer ? newServer() : Promise.resolve(newDirectory()));
const storeOf = ({ dataDirectory }: DatabaseLocation) =>
  fileStore(path.join(dataDirectory, 'objects'));
const restore = async (location: DatabaseLocation, from = file) =>
  restoreDesk(location, from, { store: storeOf(location) });

/** Whether anything of a desk is there. */
const isEmpty = async ({ databaseUrl, dataDirectory }: DatabaseLocation): Promise<boolean> => {
  if (!databaseUrl) return !existsSync(path.join(dataDirectory, 'database'));
  return await onDesk({ databaseUrl, dataDirectory }, async () => {
    const rows = await database().prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace`;
    return rows.length === 0;
  });
};

const save = (to: string, context: Context = system) =>
  saveBackup(to, () => backUp(context, { version, store: fileStore(site.objects()) }));

/** Values that are easily lost on the way. */
async function insertOddities(memberId: string) {
  const { prisma } = database();
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  await prisma.passkey.create({
    data: {
      userId: memberId,
      name: '{"a","b"} \\N NULL \u2028 \r\n\t “ñ” 🦉 \\"',
      credentialId: 'NULL',
      publicKey: bytes,
      counter: 9_007_199_254_740_993n,
      transports: ['', 'NULL', 'a,b', '"', '\\', '{}'],
    },
  });
  await prisma.idempotencyKey.create({
    data: {
      userId: memberId,
      key: '',
      requestHash: '',
      status: 200,
      response: { number: 1e21, text: 'null', none: null, '\u2028': ['\\u0000'] },
    },
  });
}

/** Says things about a claim, several at once, for as long as the work takes. */
async function whileWriting(writer: Context, claimId: string, work: () => Promise<void>) {
  let isDone = false;
  const write = async () => {
    while (!isDone) {
      await addComment(writer, { claimId, body: 'Still here.' });
      // The embedded engine answers at once: without it, files would wait for ever.
      await setImmediate();
    }
  };
  await addComment(writer, { claimId, body: 'Here.' });
  const writing = Promise.all([write(), write(), write()]);
  await work().finally(() => {
    isDone = true;
  });
  await writing;
}

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-backup-'));
  file = path.join(directory, 'desk.tar.zst');
  await ensureDesk(system);
  const reviewer = await contextOfNew('reviewer');
  editor = await contextOfNew('editor');
  const bridge = await importBridge(editor);
  articleId = bridge.articleId;
  const claim = { articleId, claimId: bridge.cars };
  const { source } = await citedPage(site, reviewer, { claim });
  await citedPage(site, reviewer, { claim, html: wells(undefined, 'Least read') });
  const hidden = await citedPage(site, reviewer, { claim, html: wells(undefined, 'Secret') });
  await protect(reviewer, { claimId: bridge.cars, sourceId: hidden.source.id });
  expect(source.id).not.toBe(hidden.source.id);
  await recordAssessment(reviewer, {
    claimId: bridge.cars,
    rating: 'unproven',
    rationale: 'Nobody counted.',
    citationIds: [],
  });
  await settleVerdict(editor, { claimId: bridge.cars, rating: 'unproven', reason: 'No count.' });
  await publishReport(editor, { articleId });
  const { actor } = reviewer;
  await insertOddities(actor?.kind === 'user' ? actor.id : '');

  before = await told();
  manifest = (await save(file)).manifest;
  busyFile = path.join(directory, 'busy.tar.zst');
  await whileWriting(reviewer, bridge.cars, async () => {
    busy = await saveBackup(busyFile, () => backUp(system, { version, store: losing }));
  });
  await closeDatabase();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('a restored desk', () => {
  const others: [string, () => Promise<DatabaseLocation>][] = isServer
    ? [
        ['on the embedded engine', async () => newDirectory()],
        ['and back on a server', newServer],
      ]
    : [['in another directory', async () => newDirectory()]];

  it(`is the same ${others.map(([name]) => name).join(' ')}: rows, copies, report and signature`, async () => {
    let from = file;
    let objects: string[] = [];
    for (const [, target] of others) {
      const location = await target();
      const { missing } = await restore(location, from);
      expect(missing).toEqual([]);
      objects = namesIn(path.join(location.dataDirectory, 'objects'));
      expect(objects).toEqual(namesIn(site.objects()));

      from = path.join(directory, `${made}.tar.zst`);
      await onDesk(location, async () => {
        expect((await migrate()).applied).toEqual([]);
        const after = await told();
        expect(after.report).toBe(before.report);
        expect(Buffer.compare(after.bundle, before.bundle)).toBe(0);
        expect(await verifyBundle(readable(after.bundle), bundleCrypto)).toMatchObject({
          holds: true,
          signer: { isValid: true },
        });
        // All but the log, to which each backup adds an entry.
        expect(rowsBesidesLog(after.snapshot)).toEqual(rowsBesidesLog(before.snapshot));
        expect(await verifyLog(system)).toMatchObject({ ok: true });
        // Rules and triggers hold again.
        await expect(
          database().prisma.$executeRaw`UPDATE "audit_event" SET "actorName" = ''`,
        ).rejects.toThrow();
        await expect(
          database().prisma.$executeRaw`UPDATE "claim" SET "articleId" = gen_random_uuid()`,
        ).rejects.toThrow();
        await saveBackup(from, () => backUp(system, { version, store: storeOf(location) }));
      });
    }
    expect(objects.length).toBeGreaterThan(1);
  }, 120_000);

  it('has the entry that tells of its backup, and nothing after it', () => {
    expect(manifest.log.sequence).toBe(before.snapshot.log.sequence + 1);
    expect(manifest.version).toBe(version);
    const { rows } = manifest.tables.find(({ name }) => name === 'audit_event') ?? {};
    expect(rows).toBe(manifest.log.sequence);
  });
});

/** Of all files below a directory, without what is still coming in. */
const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('incoming'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

const rowsBesidesLog = ({ tables, sequences, captures, migrations }: typeof before.snapshot) => ({
  tables: tables.filter(({ name }) => !name.startsWith('audit_')),
  sequences,
  captures,
  migrations,
});

describe('a backup', () => {
  it('is for its owner alone and leaves nothing beside it', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(readdirSync(path.dirname(site.objects()))).not.toContainEqual(
      expect.stringMatching(/^backup\./),
    );
  });

  it('is for administrators', async () => {
    const to = path.join(directory, 'editor.tar.zst');
    await expect(save(to, editor)).rejects.toMatchObject({ code: 'forbidden' });
    expect(existsSync(to)).toBe(false);
  });

  it('names the copies whose bytes are lost', async () => {
    expect(busy.missing).toEqual([lost]);
    expect((await checkBackup(busyFile)).missing).toEqual([lost]);
  });

  it('is of one instant while others write', async () => {
    const rows = new Map(busy.manifest.tables.map((table) => [table.name, table.rows]));
    expect(rows.get('comment')).toBeGreaterThan(0);
    expect(rows.get('audit_event')).toBe(busy.manifest.log.sequence);
    // The engine itself takes one at a time: only a server can show halves.
    if (!isServer) return;
    const copy = await newTarget();
    await restore(copy, busyFile);
    await onDesk(copy, async () => {
      const { comment, auditEvent } = database().prisma;
      const told = await auditEvent.count({ where: { type: 'comment.added' } });
      expect(await comment.count()).toBe(told);
    });
  });
});

describe('what is refused, with nothing made', () => {
  type Change = (pieces: Map<string, Buffer>) => void;
  const changed = async (change: Change) => {
    const pieces = new Map<string, Buffer>();
    for await (const part of readBackup(file)) {
      if (part.kind === 'manifest') pieces.set('manifest.json', json(part.manifest));
      if (part.kind === 'secret') pieces.set('secret', Buffer.from(part.secret));
      if (part.kind === 'capture') pieces.set(`captures/${part.sha256}`, part.bytes);
      if (part.kind === 'table') {
        pieces.set(tablePart(part.table.name), Buffer.concat(await Array.fromAsync(part.bytes)));
      }
    }
    pieces.set('end', Buffer.alloc(0));
    change(pieces);
    const to = path.join(directory, `changed-${newName()}`);
    await writeFile(to, packPieces(Readable.from([...pieces].map(toPiece)), new Date(0)));
    return to;
  };
  const toPiece = ([name, bytes]: [string, Buffer]): Piece => ({
    name,
    size: bytes.length,
    bytes: Readable.from(bytes.length ? [bytes] : []),
  });
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const inManifest =
    (change: (manifest: Record<string, unknown>) => void): Change =>
    (pieces) => {
      const value = JSON.parse(String(pieces.get('manifest.json')));
      change(value);
      pieces.set('manifest.json', json(value));
    };
  const of = (pieces: Map<string, Buffer>, start: string) =>
    [...pieces.keys()].find((name) => name.startsWith(start)) ?? '';

  it.each<[string, Change, RegExp]>([
    [
      'a newer format',
      inManifest((one) => Object.assign(one, { format: 2, version: '3.0.0' })),
      /made by Claimdesk 3\.0\.0 in format 2; this is an earlier release, which reads format 1/,
    ],
    [
      'an altered row',
      (pieces) => {
        const name = tablePart('claim');
        pieces.set(name, Buffer.from(String(pieces.get(name)).replace('40,000', '90,000')));
      },
      /its table “claim” was altered/,
    ],
    [
      'an altered copy',
      (pieces) => {
        const name = of(pieces, 'captures/');
        pieces.set(name, Buffer.from('other'));
      },
      /the copy captures\/[0-9a-f]+ was altered/,
    ],
    [
      'a copy that was taken out',
      (pieces) => void pieces.delete(of(pieces, 'captures/')),
      /not all of its copies are there/,
    ],
    ['an end that is not there', (pieces) => void pieces.delete('end'), /was cut off/],
  ])('%s', async (_what, change, words) => {
    await expect(checkBackup(await changed(change))).rejects.toMatchObject({
      code: 'backup_refused',
      message: expect.stringMatching(words),
    });
  });

  const log = { sequence: 1, hash: 'x' };
  it.each<[string, Change, RegExp]>([
    [
      'a newer database',
      inManifest(({ migrations }) => (migrations as string[]).push('29990101000000_wings')),
      /newer database than this release knows \(29990101000000_wings\)/,
    ],
    [
      'an audit log that does not hold',
      inManifest((one) => Object.assign(one, { log })),
      /its audit log ends elsewhere than was noted/,
    ],
  ])('%s', async (_what, change, words) => {
    const target = await newTarget();
    await expect(restore(target, await changed(change))).rejects.toMatchObject({
      code: 'backup_refused',
      message: expect.stringMatching(words),
    });
    expect(await isEmpty(target)).toBe(true);
  });

  it('a file that was cut off anywhere, one with another byte, and one that is something else', async () => {
    const bytes = readFileSync(file);
    const cut = [0.1, 0.5, 0.9].map((part) => bytes.subarray(0, bytes.length * part));
    const flipped = Buffer.from(bytes);
    flipped[bytes.length >> 1]! ^= 0x10;
    const others = [
      ...cut,
      bytes.subarray(0, -40),
      flipped,
      Buffer.from('Dear desk,'),
      Buffer.alloc(0),
    ];
    for (const [index, other] of others.entries()) {
      const to = path.join(directory, `other-${index}`);
      await writeFile(to, other);
      await expect(checkBackup(to)).rejects.toMatchObject({ code: 'backup_refused' });
    }
  });

  it('a place where a desk is already', async () => {
    const target = isServer
      ? { ...newDirectory(), databaseUrl: await createDatabase(inject('postgresUrl'), newName()) }
      : newDirectory();
    if (target.databaseUrl) {
      await onDesk(target, async () => {
        await database().prisma.$executeRaw`CREATE TABLE "note" ()`;
      });
    } else await mkdir(path.join(target.dataDirectory, 'database'), { recursive: true });
    await expect(restore(target)).rejects.toMatchObject({
      code: 'backup_refused',
      message: expect.stringMatching(/already.*Nothing was changed/),
    });
    expect(await isEmpty(target)).toBe(false);
  });
});

describe('a killed process', () => {
  const run = (args: string[], { dataDirectory, databaseUrl = '' }: DatabaseLocation) =>
    new Promise<string>((resolve) => {
      const command = ['--import', './lib/typescript.mjs', 'tests/support/killed-at-step.ts'];
      const env = { ...process.env, CLAIMDESK_DATA_DIR: dataDirectory, DATABASE_URL: databaseUrl };
      execFile(process.execPath, [...command, ...args], { env }, (error, _out, said) =>
        resolve(error?.signal ?? `${error?.code}: ${said}`),
      );
    });

  // Starting the embedded engine takes seconds: its steps are those that differ.
  const backupSteps = isServer
    ? ['rows read', 'rows written', 'copies written', 'file written', 'file checked']
    : ['rows read', 'file checked'];

  it('leaves no half of a backup under its name', async () => {
    const desk = isServer ? await newTarget() : newDirectory();
    if (isServer) await restore(desk);
    const all = [...backupSteps, ...(isServer ? ['file in place'] : [])].map(async (step) => {
      const own = path.join(directory, newName());
      await (isServer ? mkdir(own) : cp(inject('migratedDirectory'), own, { recursive: true }));
      if (isServer) await cp(site.objects(), path.join(own, 'objects'), { recursive: true });
      const to = path.join(own, 'desk.tar.zst');
      expect(await run(['backup', to, step], { ...desk, dataDirectory: own })).toBe('SIGKILL');
      return { step, to, own };
    });
    for (const { step, to, own } of await Promise.all(all)) {
      expect(existsSync(to)).toBe(step === 'file in place');
      if (existsSync(to)) await checkBackup(to);
      // Again, over what was left.
      await onDesk({ ...desk, dataDirectory: own }, () => save(to));
      await checkBackup(to);
      expect(existsSync(`${to}.part`)).toBe(false);
    }
  }, 120_000);

  const restoreSteps = isServer
    ? ['tables made', 'rows loaded', 'copies kept', 'rows compared', 'settled']
    : ['rows loaded', 'settled'];

  it('leaves no half of a desk', async () => {
    const all = [...restoreSteps, 'database in place'].map(async (step) => {
      const target = await newTarget();
      expect(await run(['restore', file, step], target)).toBe('SIGKILL');
      return { step, target };
    });
    for (const { step, target } of await Promise.all(all)) {
      expect(await isEmpty(target)).toBe(step !== 'database in place');
      // Again, over what was left.
      if (isServer ? step !== 'database in place' : step === 'settled') await restore(target);
      if (await isEmpty(target)) continue;
      await onDesk(target, async () => {
        expect(await verifyLog(system)).toMatchObject({ ok: true, hash: manifest.log.hash });
      });
    }
  }, 120_000);
});
