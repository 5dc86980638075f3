import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fileStore } from '@/lib/adapters/object-store/file-store';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { backUp } from '@/lib/services/backup/back-up';
import { systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { openDoor } from '@/scripts/desk-door';
import { createDatabase, migratedName } from '@/tests/support/migrated';

let directory: string;
let databaseUrl = '';
const isServer = process.env.CLAIMDESK_TEST_ENGINE === 'server';
const data = (name: string) => path.join(directory, name);

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-backup-command-'));
  const newName = () => `command_${crypto.randomUUID().replaceAll('-', '')}`;
  if (isServer) databaseUrl = await createDatabase(inject('postgresUrl'), newName(), migratedName);
  else cpSync(inject('migratedDirectory'), data('var'), { recursive: true });
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

type Outcome = { code: number; stdout: string; stderr: string };

/** A desk without a secret in its environment keeps one in its data directory. */
const claimdesk = (args: string[], settings: Record<string, string> = {}) => {
  const env = {
    ...process.env,
    INIT_CWD: directory,
    CLAIMDESK_DATA_DIR: data('var'),
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: '',
    ...settings,
  };
  const command = ['--import', './lib/typescript.mjs', 'scripts/claimdesk.ts', ...args];
  return new Promise<Outcome>((resolve) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
};

const other = { NEXTAUTH_SECRET: 'another secret than that of the desk' };

describe('the commands backup and restore', () => {
  it('move a desk with its secret, and say where its log ends', async () => {
    const saved = await claimdesk(['backup', 'desk.tar.zst']);
    expect(saved).toMatchObject({ code: 0, stderr: '' });
    const [, end = ''] =
      /; (the log ends at entry \d+, hash [0-9a-f]{64})$/m.exec(saved.stdout) ?? [];
    expect(end).not.toBe('');

    const checked = await claimdesk(['restore', 'desk.tar.zst', '--check']);
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toMatch(/^desk\.tar\.zst is whole: Claimdesk \d/);
    expect(checked.stdout).toContain(end);

    const refused = await claimdesk(['restore', 'desk.tar.zst', '--into', 'new'], other);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('Unset it: the backup brings its own.');

    const moved = await claimdesk(['restore', 'desk.tar.zst', '--into', 'new']);
    expect(moved).toMatchObject({ code: 0, stderr: '' });
    expect(moved.stdout).toContain(end);
    expect(existsSync(path.join(data('new'), 'nextauth-secret'))).toBe(true);

    const again = await claimdesk(['restore', 'desk.tar.zst', '--into', 'new']);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toMatch(/has a database already\. Nothing was changed\./);
  });

  it('say what is wrong with a file', async () => {
    writeFileSync(data('letter.txt'), 'Dear desk,');
    const [none, letter, nowhere] = await Promise.all([
      claimdesk(['restore', 'none.tar.zst']),
      claimdesk(['restore', 'letter.txt']),
      claimdesk(['backup', 'no/such/folder/desk.tar.zst']),
    ]);
    expect(none).toEqual({
      code: 1,
      stdout: '',
      stderr: 'claimdesk: cannot read none.tar.zst (ENOENT).\n',
    });
    expect(letter).toEqual({
      code: 1,
      stdout: '',
      stderr: 'claimdesk: This file is no backup of Claimdesk.\n',
    });
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect(nowhere.stderr).toContain('cannot write no/such/folder/desk.tar.zst (ENOENT).');
  });

  it.each([['backup'], ['restore']])('explain %s, and how it is used', async (name) => {
    const [help, wrong] = await Promise.all([claimdesk([name, '--help']), claimdesk([name])]);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toMatch(new RegExp(`^${name} FILE`));
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
  });

  // A server takes as many as come.
  it.skipIf(isServer)('reach the desk that has the embedded database open', async () => {
    const dataDirectory = data('running');
    cpSync(inject('migratedDirectory'), dataDirectory, { recursive: true });
    await openDatabase({ dataDirectory });
    const settings = { CLAIMDESK_DATA_DIR: dataDirectory };
    try {
      await ensureDesk(systemContext('test'));
      const alone = await claimdesk(['backup', 'running.tar.zst'], settings);
      expect(alone).toMatchObject({ code: 1, stdout: '' });
      expect(alone.stderr).toContain('is in use by process');

      const store = fileStore(path.join(dataDirectory, 'objects'));
      const door = await openDoor(dataDirectory, () =>
        backUp(systemContext('test'), { version: '1.2.3', store }),
      );
      try {
        const saved = await claimdesk(['backup', 'running.tar.zst'], settings);
        expect(saved).toMatchObject({ code: 0, stderr: '' });
      } finally {
        door.close();
      }
      const breaking = await openDoor(dataDirectory, async () =>
        Readable.from(
          (async function* () {
            yield Buffer.from('a beginning');
            await Promise.reject(new Error('The desk dies.'));
          })(),
        ),
      );
      try {
        const broken = await claimdesk(['backup', 'broken.tar.zst'], settings);
        expect(broken).toMatchObject({ code: 1, stdout: '' });
        expect(broken.stderr).toContain('the desk broke off. Nothing was written.');
        expect(existsSync(data('broken.tar.zst'))).toBe(false);
        expect(existsSync(data('broken.tar.zst.part'))).toBe(false);
      } finally {
        breaking.close();
      }
    } finally {
      await closeDatabase();
    }
  });
});
