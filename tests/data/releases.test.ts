import { createReadStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createZstdDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fileStore } from '@/lib/adapters/object-store/file-store';
import { articleIdByImportKey } from '@/lib/data/articles';
import { closeDatabase, type DatabaseLocation, database, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { reader } from '@/lib/data/transaction';
import { readSample } from '@/lib/services/articles/load-sample';
import { verifyLog } from '@/lib/services/audit/verify-log';
import { restoreDesk } from '@/lib/services/backup/restore-desk';
import { systemContext } from '@/lib/services/context';
import { listReports, openReport } from '@/lib/services/reports/read-reports';
import { createDatabase } from '@/tests/support/migrated';

const folder = path.join(process.cwd(), 'tests/fixtures/releases');
const releases = readdirSync(folder).sort();
const system = systemContext('test');
const isServer = process.env.CLAIMDESK_TEST_ENGINE === 'server';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-releases-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function unpack(file: string, into: string): Promise<void> {
  const entries = extract();
  createReadStream(file).pipe(createZstdDecompress()).pipe(entries);
  for await (const entry of entries) {
    const name = path.join(into, entry.header.name);
    if (entry.header.type === 'directory') await mkdir(name, { recursive: true, mode: 0o700 });
    else await writeFile(name, await buffer(entry));
    entry.resume();
  }
}

/** Brings it up to date and reads what was published there. */
async function expectWhole(location: DatabaseLocation) {
  const store = fileStore(path.join(location.dataDirectory, 'objects'));
  await openDatabase(location);
  try {
    await migrate();
    expect(await verifyLog(system)).toMatchObject({ ok: true });
    const articleId = await articleIdByImportKey(reader(), (await readSample()).importKey);
    const [published] = await listReports(system, articleId ?? '');
    const open = await openReport(published?.slug ?? '');
    expect(open?.report).toMatchObject({
      number: 1,
      claims: expect.arrayContaining([
        expect.objectContaining({
          verdict: expect.objectContaining({ rating: 'unproven', reason: 'No count.' }),
          citations: [expect.objectContaining({ stance: 'supports' })],
        }),
      ]),
    });
    const [capture] = await database().prisma.capture.findMany();
    expect(await store.get(capture?.sha256 ?? '')).toHaveLength(capture?.byteLength ?? -1);
  } finally {
    await closeDatabase();
  }
}

describe.each(releases)('what release %s left behind', (release) => {
  it.skipIf(isServer)('opens here as a data directory', async () => {
    const dataDirectory = path.join(directory, release);
    await mkdir(dataDirectory);
    await unpack(path.join(folder, release, 'data-directory.tar.zst'), dataDirectory);
    await expectWhole({ dataDirectory });
  });

  // Any engine takes a backup; a server is there sooner.
  it.runIf(isServer)('is restored here from its backup', async () => {
    const dataDirectory = path.join(directory, release);
    const name = `release_${crypto.randomUUID().replaceAll('-', '')}`;
    const databaseUrl = await createDatabase(inject('postgresUrl'), name);
    const location = { dataDirectory, databaseUrl };
    const store = fileStore(path.join(dataDirectory, 'objects'));
    await restoreDesk(location, path.join(folder, release, 'desk.tar.zst'), { store });
    await expectWhole(location);
  });
});
