import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/lib/data/transaction';
import { systemContext } from '@/lib/services/context';
import { createTokenByPassword } from '@/lib/services/members/create-token';
import { verifyCredentials } from '@/lib/services/members/verify-credentials';
import { getSecondFactors } from '@/lib/services/second-factor/get-second-factors';
import { makeRecoveryCodes } from '@/lib/services/second-factor/make-recovery-codes';
import {
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
} from '@/lib/services/second-factor/set-up-authenticator';
import { useTestDatabase } from '@/tests/support/database';
import { type Joined, join, type MemberContext, newDesk, nobody } from '@/tests/support/members';
import { eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

const start = Date.UTC(2026, 10, 26, 12, 0, 0);
const STEP = 30_000;
/** The moment so many steps after the start. */
const at = (steps: number) => ({ now: () => new Date(start + steps * STEP) });

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});

const codeOf = (secret: string, steps: number) =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: start + steps * STEP });

/** Somebody whose app was set up by its code of step 0. */
async function joinWithApp() {
  const joined = await join(admin, 'reviewer');
  const context = { ...joined.context, ...at(0) };
  const { secret, ticket } = await beginAuthenticator(context, {
    passwordOrCode: joined.password,
  });
  const code = codeOf(secret, 0);
  const { recoveryCodes } = await confirmAuthenticator(context, { ticket, code });
  if (!recoveryCodes) throw new Error('The first factor comes with recovery codes.');
  return { ...joined, context, secret, recoveryCodes };
}

const enter = ({ member, password }: Joined, code: string | undefined, steps: number) =>
  verifyCredentials(
    { ...nobody, ...at(steps) },
    { email: member.email, password, code, address: '192.0.2.9' },
  );

describe('setting an authenticator app up', () => {
  it('needs the password, and counts only once a code of it was given', async () => {
    const joined = await join(admin, 'reviewer');
    const context = { ...joined.context, ...at(0) };
    await expect(beginAuthenticator(context, { passwordOrCode: 'a guess' })).rejects.toMatchObject({
      code: 'wrong_password',
      issues: [{ path: 'passwordOrCode' }],
    });
    const { secret, ticket, qrCode } = await beginAuthenticator(context, {
      passwordOrCode: joined.password,
    });
    expect(qrCode.path).toMatch(/^M/);
    const wrong = codeOf(secret, 20);
    await expect(confirmAuthenticator(context, { ticket, code: wrong })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'code' }],
    });
    expect((await enter(joined, undefined, 0)).id).toBe(joined.member.id);
    expect(await getSecondFactors(context)).toMatchObject({ authenticatorApp: null });

    await confirmAuthenticator(context, { ticket, code: codeOf(secret, 0) });
    expect(await getSecondFactors(context)).toMatchObject({
      authenticatorApp: { createdAt: new Date(start).toISOString() },
      recoveryCodesLeft: 10,
    });
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'member.secondFactorAdded',
      memberId: joined.member.id,
      factor: 'authenticator_app',
      name: null,
    });
    await expect(
      confirmAuthenticator(context, { ticket, code: codeOf(secret, 0) }),
    ).rejects.toMatchObject({ code: 'already_done' });
  });

  it('is for whoever began it, and for a quarter of an hour', async () => {
    const { context, password } = await join(admin, 'reviewer');
    const { context: other } = await join(admin, 'reviewer');
    const { secret, ticket } = await beginAuthenticator(
      { ...context, ...at(0) },
      { passwordOrCode: password },
    );
    const refusal = { code: 'transition_refused' };
    await expect(
      confirmAuthenticator({ ...other, ...at(0) }, { ticket, code: codeOf(secret, 0) }),
    ).rejects.toMatchObject(refusal);
    await expect(
      confirmAuthenticator({ ...context, ...at(30) }, { ticket, code: codeOf(secret, 30) }),
    ).rejects.toMatchObject(refusal);
  });

  it('keeps neither the secret nor the recovery codes as they are', async () => {
    const { member, secret, recoveryCodes } = await joinWithApp();
    const app = await reader().authenticatorApp.findUniqueOrThrow({ where: { userId: member.id } });
    expect(app.secret).not.toContain(secret);
    const rows = await reader().recoveryCode.findMany({ where: { userId: member.id } });
    const kept = JSON.stringify(rows);
    for (const code of recoveryCodes) {
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('is not for those whom the identity provider signs in', async () => {
    const { context, member, password } = await join(admin, 'reviewer');
    await reader().user.update({ where: { id: member.id }, data: { passwordHash: null } });
    await expect(beginAuthenticator(context, { passwordOrCode: password })).rejects.toMatchObject({
      code: 'transition_refused',
    });
  });
});

describe('signing in with a second factor', () => {
  it('tells of it only after the right password', async () => {
    const joined = await joinWithApp();
    await expect(enter({ ...joined, password: 'a guess' }, undefined, 2)).rejects.toMatchObject({
      code: 'wrong_password',
    });
    await expect(enter({ ...joined, password: 'a guess' }, '123456', 2)).rejects.toMatchObject({
      code: 'wrong_password',
    });
    await expect(enter(joined, undefined, 2)).rejects.toMatchObject({
      code: 'second_factor_required',
      facts: { methods: ['authenticator_app', 'recovery_code'] },
    });
  });

  it('takes a code once, even when it comes twice at the same time, and none from before it', async () => {
    const joined = await joinWithApp();
    const code = codeOf(joined.secret, 5);
    const both = await Promise.allSettled([enter(joined, code, 5), enter(joined, code, 5)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const used of [code, codeOf(joined.secret, 4)]) {
      await expect(enter(joined, used, 5)).rejects.toMatchObject({ code: 'wrong_code' });
    }
    expect((await enter(joined, codeOf(joined.secret, 6), 6)).id).toBe(joined.member.id);
  });

  it('does not take the code again that set it up', async () => {
    const joined = await joinWithApp();
    await expect(enter(joined, codeOf(joined.secret, 0), 0)).rejects.toMatchObject({
      code: 'wrong_code',
    });
  });

  it('takes each recovery code once, however it is spaced, and tells the log', async () => {
    const joined = await joinWithApp();
    const [first = '', second = ''] = joined.recoveryCodes;
    await enter(joined, first, 2);
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'member.recoveryCodeUsed',
      memberId: joined.member.id,
      left: 9,
    });
    await expect(enter(joined, first, 2)).rejects.toMatchObject({ code: 'wrong_code' });
    await enter(joined, second.replaceAll('-', ' ').toUpperCase(), 2);
    expect(await getSecondFactors(joined.context)).toMatchObject({ recoveryCodesLeft: 8 });

    const other = await joinWithApp();
    await expect(enter(other, joined.recoveryCodes[2], 2)).rejects.toMatchObject({
      code: 'wrong_code',
    });
  });

  it('stops guessing', async () => {
    const joined = await joinWithApp();
    for (let guess = 0; guess < 10; guess += 1) {
      await expect(enter(joined, 'no code', 2)).rejects.toMatchObject({ code: 'wrong_code' });
    }
    await expect(enter(joined, codeOf(joined.secret, 2), 2)).rejects.toMatchObject({
      code: 'too_many_attempts',
    });
  });

  it('is not got round by an API token', async () => {
    const joined = await joinWithApp();
    const input = {
      email: joined.member.email,
      password: joined.password,
      name: 'script',
      address: '192.0.2.9',
    };
    const later = { ...nobody, ...at(3) };
    await expect(createTokenByPassword(later, input)).rejects.toMatchObject({
      code: 'second_factor_required',
    });
    const code = codeOf(joined.secret, 3);
    expect((await createTokenByPassword(later, { ...input, code })).token).toMatch(/^cdk_/);
  });
});

describe('having a second factor', () => {
  it('gives new recovery codes in place of the old', async () => {
    const joined = await joinWithApp();
    const code = codeOf(joined.secret, 3);
    const { recoveryCodes } = await makeRecoveryCodes(
      { ...joined.context, ...at(3) },
      { passwordOrCode: code },
    );
    expect(recoveryCodes).toHaveLength(10);
    await expect(enter(joined, joined.recoveryCodes[0], 4)).rejects.toMatchObject({
      code: 'wrong_code',
    });
    await enter(joined, recoveryCodes[0], 4);
  });

  it('ends with the password or a code, and the recovery codes end with it', async () => {
    const joined = await joinWithApp();
    await expect(
      removeAuthenticator(joined.context, { passwordOrCode: '000000' }),
    ).rejects.toMatchObject({ code: 'wrong_password' });
    await removeAuthenticator(joined.context, { passwordOrCode: joined.password });
    expect(await getSecondFactors(joined.context)).toMatchObject({
      authenticatorApp: null,
      recoveryCodesLeft: 0,
    });
    expect((await enter(joined, undefined, 5)).id).toBe(joined.member.id);
    await expect(
      makeRecoveryCodes(joined.context, { passwordOrCode: joined.password }),
    ).rejects.toMatchObject({ code: 'transition_refused' });
  });

  it('is nothing that the desk’s own programs have', async () => {
    await expect(
      beginAuthenticator(systemContext('command line'), { passwordOrCode: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
