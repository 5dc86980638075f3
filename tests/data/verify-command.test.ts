import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_HTML } from '@/lib/domain/bundle/file-names';
import { publicOf, sampleFiles, stampedFiles, testKey, zipBundle } from '@/tests/support/bundle';
import { makeAuthority, pemOf } from '@/tests/support/timestamp-authority';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-verify-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function verify(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    INIT_CWD: directory,
    // Nothing may be made here: no database is opened.
    CLAIMDESK_DATA_DIR: path.join(directory, 'var'),
    DATABASE_URL: '',
  };
  const command = ['--import', './lib/typescript.mjs', 'scripts/claimdesk.ts', 'verify', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

async function written(name: string, files: Parameters<typeof zipBundle>[0]): Promise<string> {
  writeFileSync(path.join(directory, name), await zipBundle(files));
  return name;
}

describe('claimdesk verify', () => {
  it('says who signed and that every quote stands in the captured bytes, and opens no desk', async () => {
    const key = publicOf(testKey(1));
    const whole = await verify(
      await written('whole.zip', sampleFiles({ copies: 2 })),
      '--key',
      key,
    );
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(whole.stdout).toContain(`Signed with the key ${key}, which is the one expected.`);
    expect(whole.stdout).toContain('The quoted words stand in the captured bytes.');
    expect(whole.stdout).toMatch(/Everything that could be checked holds\.\n$/);
    expect(existsSync(path.join(directory, 'var'))).toBe(false);
  });

  it('says who timestamped it, and whether that is an authority that is expected', async () => {
    const authority = await makeAuthority();
    const file = await written('stamped.zip', await stampedFiles(authority, { copies: 1 }));
    writeFileSync(path.join(directory, 'root.pem'), pemOf(authority.root));
    writeFileSync(path.join(directory, 'other.der'), (await makeAuthority()).root);
    const [known, other, none] = await Promise.all([
      verify(file, '--authority', 'root.pem'),
      verify(file, '--authority', 'other.der'),
      verify(file, '--authority', 'stamped.zip'),
    ]);
    expect(known).toMatchObject({ code: 0, stderr: '' });
    expect(known.stdout).toMatch(/^Timestamp: “Clockwork” says .* UTC; it is an authority that/m);
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('timestamp.tsr is by another authority');
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('no certificate') });
  });

  it('refuses another key, and an altered file by its name', async () => {
    const altered = sampleFiles({ key: testKey(2), copies: 1 }).map((file) =>
      file.name === REPORT_HTML ? { ...file, bytes: Buffer.from('<p>Otherwise</p>') } : file,
    );
    const found = await verify(
      await written('altered.zip', altered),
      '--key',
      publicOf(testKey(1)),
    );
    expect(found.code).toBe(1);
    expect(found.stderr).toContain('report.html was altered');
    expect(found.stderr).toContain('another key than the one that is expected');
  });

  it('says plainly which words do not stand there', async () => {
    const says = (quote: string) => quote.replace(/\p{L}+/u, 'Otherwise');
    const missing = await verify(await written('missing.zip', sampleFiles({ says, copies: 1 })));
    expect(missing.code).toBe(1);
    expect(missing.stdout).toContain('The quoted words do NOT stand in the copy');
  });

  it('says of a copy that is not in the bundle that it could not look', async () => {
    const files = sampleFiles({ withheld: 'protected' });
    const withheld = await verify(await written('withheld.zip', files));
    expect(withheld).toMatchObject({ code: 0, stderr: '' });
    expect(withheld.stdout).toContain('because the source is protected');
  });

  it.each([
    [[], 2],
    [['none.zip'], 1],
    [['none.zip', '--key', 'short'], 2],
  ])('is not content with %j', async (args, code) => {
    expect((await verify(...args)).code).toBe(code);
  });
});
