import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeDatabase, database, openDatabase } from '@/lib/data/client';
import { partsOfWord, zipOf } from '@/tests/support/docx';
import { printedPdf } from '@/tests/support/pdf';

const opening = 'The bridge opened in 1932.';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-command-line-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

type Outcome = { code: number; stdout: string; stderr: string };

const dataDirectory = () => path.join(directory, 'var');
const databaseUrl = () =>
  process.env.CLAIMDESK_TEST_ENGINE === 'server' ? inject('postgresUrl') : '';

/** Opens the database that the commands use, between two of them. */
async function onDeskOfTests(work: () => Promise<void>): Promise<void> {
  await openDatabase({
    dataDirectory: dataDirectory(),
    databaseUrl: databaseUrl() || undefined,
  });
  try {
    await work();
  } finally {
    await closeDatabase();
  }
}

const claimdesk = (...args: string[]) => claimdeskReading('', ...args);

function claimdeskReading(input: string, ...args: string[]): Promise<Outcome> {
  const env = {
    ...process.env,
    INIT_CWD: directory,
    CLAIMDESK_DATA_DIR: dataDirectory(),
    DATABASE_URL: databaseUrl(),
  };
  const command = ['--import', './lib/typescript.mjs', 'scripts/claimdesk.ts', ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
    // One that does not read its input may be gone before all of it is written.
    child.stdin?.on('error', () => undefined).end(input);
  });
}

const file = (name: string) => path.join(directory, name);

describe('the command line', () => {
  it('takes in an article with its claims and prints its report', async () => {
    const passages = [{ exact: 'opened in 1932', prefix: '', suffix: '' }];
    writeFileSync(file('bridge.md'), '# The bridge\n\nThe bridge opened in 1932.\n');
    writeFileSync(
      file('claims.json'),
      JSON.stringify([{ wording: 'The bridge opened in 1932.', kind: 'event', passages }]),
    );

    const imported = await claimdesk('import', 'bridge.md', '--claims', 'claims.json');
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    const [, id = ''] = /^(\S+) The bridge \(1 claims\)$/m.exec(imported.stdout) ?? [];

    const exported = await claimdesk('export', id, '--format', 'md', '--out', 'report.md');
    expect(exported).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file('report.md'), 'utf8')).toContain('The bridge opened in 1932.');

    const bundled = await claimdesk('export', id, '--format', 'bundle', '--out', 'report.zip');
    expect(bundled).toEqual({ code: 0, stdout: '', stderr: '' });
    const verified = await claimdesk('verify', 'report.zip');
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toContain('Preview of the report on “The bridge”');
  });

  it.each([
    ['bridge.docx', () => zipOf(partsOfWord(`<w:p><w:r><w:t>${opening}</w:t></w:r></w:p>`))],
    ['bridge.pdf', () => printedPdf((page) => page.text(opening))],
  ])('takes in %s with its claims', async (name, make) => {
    const passages = [{ exact: 'opened in 1932', prefix: '', suffix: '' }];
    writeFileSync(file(name), await make());
    writeFileSync(
      file('opening.json'),
      JSON.stringify([{ wording: opening, kind: 'event', passages }]),
    );
    const imported = await claimdesk('import', name, '--title', name, '--claims', 'opening.json');
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toMatch(new RegExp(`^\\S+ ${name} \\(1 claims\\)$`, 'm'));
  });

  it('takes in a file in AVeriTeC’s format', async () => {
    const claim = { claim: 'The bridge opened in 1932.', label: 'Supported', questions: [] };
    writeFileSync(file('claims.averitec.json'), JSON.stringify([claim]));
    const args = ['claims.averitec.json', '--format', 'averitec', '--without-labels'];
    const imported = await claimdesk('import', ...args);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toMatch(
      /^\S+ AVeriTeC: claims\.averitec\.json \(1 claims, 0 citations, 0 new sources; 0 answers name no source\)$/m,
    );
  });

  it('finds what is worth a check in a file, without a desk', async () => {
    const fell = 'The mayor said that unemployment in Ashby fell by 12 percent last year.';
    writeFileSync(file('ashby.md'), `# Ashby\n\n${fell} Thank you very much.\n`);

    const shown = await claimdesk('detect', 'ashby.md');
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toContain(`  ${fell}\n      kind      quantity\n`);
    expect(shown.stdout).toContain('unit “12 percent”');
    expect(shown.stdout).toContain('claimant  The mayor\n');
    expect(shown.stdout).toContain('wording   Unemployment in Ashby fell by 12 percent last year.');
    expect(shown.stdout).not.toContain('Thank you');

    const { stdout } = await claimdesk('detect', 'ashby.md', '--all', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { sentence: fell, start: 0, end: fell.length, suggested: true, claimant: 'The mayor' },
      { sentence: 'Thank you very much.', suggested: false },
    ]);
  });

  it('adds, lists and disables members', async () => {
    const added = await claimdesk(
      'user',
      'add',
      'ann@desk.example',
      '--name',
      'Ann',
      '--role',
      'editor',
    );
    expect(added.stdout).toMatch(/^ann@desk\.example is editor now; password \S{20,}$/m);

    expect(await claimdesk('user', 'disable', 'Ann@desk.example')).toMatchObject({ code: 0 });
    const { stdout } = await claimdesk('user', 'list');
    expect(stdout).toBe('ann@desk.example\teditor\tdisabled\tAnn\n');
  });

  it('gives a member another password, made up or read', async () => {
    const made = await claimdesk('user', 'password', 'Ann@desk.example');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/^ann@desk\.example has another .+ everywhere; password \S{20,}$/m);

    const set = (password: string) =>
      claimdeskReading(`${password}\n`, 'user', 'password', 'ann@desk.example', '--stdin');
    const read = await set('a kettle on the boil');
    expect(read).toMatchObject({ code: 0, stderr: '' });
    expect(read.stdout).not.toContain('kettle');

    const short = await set('kettle');
    expect(short).toMatchObject({ code: 1, stdout: '' });
    expect(short.stderr).toContain('at least 12 characters');
    const common = await set('Qwerty123456');
    expect(common).toMatchObject({ code: 1, stdout: '' });
    expect(common.stderr).toContain('commonest passwords');
  });

  it('checks the chain of the log', async () => {
    const intact = await claimdesk('verify-log');
    expect(intact).toMatchObject({ code: 0, stderr: '' });
    expect(intact.stdout).toMatch(/^\d+ entries, intact; last hash [0-9a-f]{64}$/m);

    await onDeskOfTests(async () => {
      const run = (sql: string) => database().prisma.$executeRawUnsafe(sql);
      await run(`ALTER TABLE "audit_event" DISABLE TRIGGER "audit_event_immutable"`);
      await run(`UPDATE "audit_event" SET "actorName" = 'Nobody' WHERE "sequence" = 2`);
      await run(`ALTER TABLE "audit_event" ENABLE TRIGGER "audit_event_immutable"`);
    });
    const broken = await claimdesk('verify-log');
    expect(broken).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'claimdesk: the log is broken at entry 2 (hash). Entry 2 was altered after it was written.\n',
    });
  });

  it.each([
    ['a file that is not there', ['import', 'nothing.txt'], 'cannot read nothing.txt (ENOENT).'],
    [
      'an address within the network',
      ['import', 'http://127.0.0.1:9/bridge'],
      'Claimdesk does not open this address: it leads into a private network.',
    ],
    ['a text that is not there', ['detect', 'nothing.md'], 'cannot read nothing.md (ENOENT).'],
    ['an article that is not there', ['export', crypto.randomUUID()], 'There is no such article.'],
    [
      'a member that is not there',
      ['user', 'disable', 'bo@desk.example'],
      'There is no such member.',
    ],
  ])('refuses %s, saying why', async (_what, args, reason) => {
    const outcome = await claimdesk(...args);
    expect(outcome).toEqual({ code: 1, stdout: '', stderr: `claimdesk: ${reason}\n` });
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['destroy']],
    ['an unknown option', ['import', '--fast']],
    ['a missing argument', ['import']],
    ['no file to look in', ['detect', '--json']],
    ['an unknown format', ['export', crypto.randomUUID(), '--format', 'stone']],
    [
      'a layout of a bundle',
      ['export', crypto.randomUUID(), '--format', 'bundle', '--layout', 'script'],
    ],
    ['an unknown role', ['user', 'add', 'bo@desk.example', '--name', 'Bo', '--role', 'king']],
  ])('shows how it is used after %s', async (_what, args) => {
    const outcome = await claimdesk(...args);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toMatch(/^claimdesk: .+\n\n\w+/);
  });

  it.each(['import', 'detect', 'export', 'prior-checks', 'user', 'verify-log'])(
    'explains %s',
    async (name) => {
      const outcome = await claimdesk(name, '--help');
      expect(outcome).toMatchObject({ code: 0, stderr: '' });
      expect(outcome.stdout).toMatch(new RegExp(`^${name}\\b`));
    },
  );
});
