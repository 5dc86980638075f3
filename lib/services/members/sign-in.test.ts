import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/lib/data/transaction';
import { systemContext } from '@/lib/services/context';
import { ensureFirstAdministrator } from '@/lib/services/members/ensure-first-administrator';
import { inviteMember } from '@/lib/services/members/invite-member';
import { disableMember } from '@/lib/services/members/set-member-status';
import { signInByIdentity } from '@/lib/services/members/sign-in-by-identity';
import { useTestDatabase } from '@/tests/support/database';
import {
  adminEmail,
  adminPassword,
  join,
  type MemberContext,
  newDesk,
  nobody,
  signIn,
} from '@/tests/support/members';

useTestDatabase();

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});

describe('the first administrator', () => {
  it('is created once, with the rating scales and the desk', async () => {
    const again = await ensureFirstAdministrator(systemContext('second start'), {
      email: 'other@desk.example',
    });
    expect(again).toEqual({ created: false });
    expect(await reader().user.count()).toBe(1);
    expect(await reader().auditEvent.count({ where: { type: 'member.created' } })).toBe(1);
    expect(await reader().desk.count()).toBe(1);
    expect(await reader().ratingScale.count()).toBe(3);
  });
});

describe('signing in', () => {
  it('takes the address in any case and refuses a wrong password like an unknown address', async () => {
    expect((await signIn('FIRST@desk.example ', adminPassword)).email).toBe(adminEmail);
    const wrong = await signIn(adminEmail, 'not the password').catch((error) => error);
    const unknown = await signIn('who@desk.example', 'not the password').catch((error) => error);
    expect(wrong).toMatchObject({ code: 'wrong_password' });
    expect({ code: unknown.code, message: unknown.message }).toEqual({
      code: wrong.code,
      message: wrong.message,
    });
  });

  it('stops guessing at one account, even with many guesses at once', async () => {
    const { member, password } = await join(admin, 'reviewer');
    const guesses = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        signIn(member.email, `guess ${index}`, `192.0.2.${index}`),
      ),
    );
    const codes = guesses.map((guess) => guess.status === 'rejected' && guess.reason.code);
    expect(codes.filter((code) => code === 'wrong_password')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too_many_attempts')).toHaveLength(20);
    await expect(signIn(member.email, password)).rejects.toMatchObject({
      code: 'too_many_attempts',
      facts: { retryAfterSeconds: expect.any(Number) },
    });
  });

  it('stops one address that tries many accounts', async () => {
    const codes: string[] = [];
    for (let index = 0; index < 61; index += 1) {
      await signIn(`nobody${index}@desk.example`, 'a guess', '198.51.100.7').catch((error) =>
        codes.push(error.code),
      );
    }
    expect(codes.at(59)).toBe('wrong_password');
    expect(codes.at(60)).toBe('too_many_attempts');
  });
});

describe('an identity provider', () => {
  const identity = (email: string, isEmailVerified = true) =>
    signInByIdentity(nobody, { email, isEmailVerified, name: 'Grace' });

  it('lets in members and the invited by verified address, nobody else', async () => {
    const { member } = await join(admin, 'reviewer');
    expect((await identity(member.email)).id).toBe(member.id);
    await expect(identity(member.email, false)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(identity('stranger@desk.example')).rejects.toMatchObject({ code: 'forbidden' });

    await inviteMember(admin, { email: 'grace@desk.example', role: 'reviewer' });
    const joined = await identity('Grace@desk.example');
    expect(joined).toMatchObject({ name: 'Grace', role: 'reviewer', hasPassword: false });
    expect((await identity('grace@desk.example')).id).toBe(joined.id);
    await expect(signIn('grace@desk.example', 'anything')).rejects.toMatchObject({
      code: 'wrong_password',
    });

    await disableMember(admin, { id: joined.id, version: joined.version });
    await expect(identity('grace@desk.example')).rejects.toMatchObject({ code: 'forbidden' });
  });
});
