import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { EMBEDDED_POSTGRESQL, embeddedDirectory, openDatabase } from '@/lib/data/client';

describe('an embedded database of another version of PostgreSQL', () => {
  it('is refused with the way to move it, and left as it is', async () => {
    const dataDirectory = mkdtempSync(path.join(tmpdir(), 'claimdesk-version-'));
    const database = embeddedDirectory(dataDirectory);
    mkdirSync(database);
    writeFileSync(path.join(database, 'PG_VERSION'), '15\n');
    try {
      await expect(openDatabase({ dataDirectory })).rejects.toMatchObject({
        code: 'database_other_version',
        message: expect.stringMatching(/made by PostgreSQL 15; .+ backup FILE.+ restore FILE/),
      });
      expect(readdirSync(database)).toEqual(['PG_VERSION']);
    } finally {
      rmSync(dataDirectory, { recursive: true });
    }
  });

  it.skipIf(process.env.CLAIMDESK_TEST_ENGINE === 'server')('is told from this one', () => {
    const file = path.join(embeddedDirectory(inject('migratedDirectory')), 'PG_VERSION');
    expect(readFileSync(file, 'utf8').trim()).toBe(EMBEDDED_POSTGRESQL);
  });
});
