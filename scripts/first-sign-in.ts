import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reader } from '@/lib/data/transaction';
import { hasMembers } from '@/lib/data/users';
import type { Environment } from '@/lib/env';
import { systemContext } from '@/lib/services/context';
import { ensureFirstAdministrator } from '@/lib/services/members/ensure-first-administrator';

type Settings = Pick<
  Environment,
  'CLAIMDESK_DATA_DIR' | 'CLAIMDESK_ADMIN_EMAIL' | 'CLAIMDESK_ADMIN_PASSWORD'
>;

/**
 * Creates the first administrator of a desk that has no member yet.
 * @returns how to sign in; undefined once nobody needs to be told.
 */
export async function firstSignIn(settings: Settings): Promise<string | undefined> {
  const { CLAIMDESK_ADMIN_EMAIL: email, CLAIMDESK_ADMIN_PASSWORD: given } = settings;
  const file = path.join(settings.CLAIMDESK_DATA_DIR, 'first-run.txt');
  const shownFile = shortest(file);

  // A generated password is on disk before its account exists: a start that is killed between the
  // two leaves no desk that nobody can enter.
  const isNew = !(await hasMembers(reader()));
  const password = isNew ? (given ?? passwordIn(file) ?? newPasswordIn(file, email)) : undefined;
  const first = await ensureFirstAdministrator(systemContext('first start'), { email, password });

  if (isNew && given) {
    const isCommon = first.created && first.isCommon;
    return `${email}, with the password of CLAIMDESK_ADMIN_PASSWORD${isCommon ? commonWarning : ''}`;
  }
  if (isNew) return `${email}, password ${password} (kept in ${shownFile})`;
  return existsSync(file) ? `as ${shownFile} says; delete it when you have` : undefined;
}

const commonWarning =
  '. WARNING: it is one of the commonest passwords, which are tried first. Change it on the account page before others can reach this desk';

function shortest(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

function passwordIn(file: string): string | undefined {
  return existsSync(file) ? /^password (\S+)$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
}

function newPasswordIn(file: string, email: string): string {
  const password = randomBytes(15).toString('base64url');
  writeFileSync(file, `e-mail ${email}\npassword ${password}\n`, { mode: 0o600 });
  return password;
}
