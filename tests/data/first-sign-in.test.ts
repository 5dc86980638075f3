import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { systemContext } from '@/lib/services/context';
import { verifyCredentials } from '@/lib/services/members/verify-credentials';
import { firstSignIn } from '@/scripts/first-sign-in';
import { useTestDatabase } from '@/tests/support/database';

useTestDatabase();

let settings: Parameters<typeof firstSignIn>[0];
let file: string;
beforeAll(() => {
  const directory = mkdtempSync(path.join(tmpdir(), 'claimdesk-first-'));
  file = path.join(directory, 'first-run.txt');
  settings = {
    CLAIMDESK_DATA_DIR: directory,
    CLAIMDESK_ADMIN_EMAIL: 'admin@desk.example',
    CLAIMDESK_ADMIN_PASSWORD: undefined,
  };
});
afterAll(() => rmSync(settings.CLAIMDESK_DATA_DIR, { recursive: true }));

describe('the first administrator', () => {
  it('gets the password that a start wrote down before it was killed', async () => {
    const password = 'written-down-and-then-killed';
    writeFileSync(file, `e-mail admin@desk.example\npassword ${password}\n`);

    expect(await firstSignIn(settings)).toContain(`admin@desk.example, password ${password}`);

    const credentials = { email: 'admin@desk.example', password, address: '127.0.0.1' };
    const member = await verifyCredentials(systemContext('test'), credentials);
    expect(member.role).toBe('administrator');
  });

  it('is reminded of the file for as long as it is there', async () => {
    expect(await firstSignIn(settings)).toMatch(/first-run\.txt says/);
  });

  it('is made once: no later start makes another, or another password', async () => {
    rmSync(file);
    expect(await firstSignIn(settings)).toBeUndefined();
    expect(await firstSignIn({ ...settings, CLAIMDESK_ADMIN_PASSWORD: 'another' })).toBeUndefined();
    expect(existsSync(file)).toBe(false);
  });
});

describe('a password of the operator', () => {
  it('is taken, and told of when it is one of the commonest', async () => {
    await database().prisma.$executeRawUnsafe('TRUNCATE "user" CASCADE');
    const told = await firstSignIn({ ...settings, CLAIMDESK_ADMIN_PASSWORD: 'Password' });
    expect(told).toMatch(
      /CLAIMDESK_ADMIN_PASSWORD\. WARNING: it is one of the commonest passwords/,
    );
    await database().prisma.$executeRawUnsafe('TRUNCATE "user" CASCADE');
    const quiet = await firstSignIn({ ...settings, CLAIMDESK_ADMIN_PASSWORD: 'seven odd kettles' });
    expect(quiet).toMatch(/CLAIMDESK_ADMIN_PASSWORD$/);
  });
});
