import { beforeAll, describe, expect, it, vi } from 'vitest';
import { disableMember } from '@/lib/services/members/set-member-status';
import { getSecondFactors } from '@/lib/services/second-factor/get-second-factors';
import { addPasskey, beginPasskey, removePasskey } from '@/lib/services/second-factor/passkeys';
import {
  listSecondFactorHolders,
  resetSecondFactors,
} from '@/lib/services/second-factor/reset-second-factors';
import {
  beginSignInByPasskey,
  signInByPasskey,
} from '@/lib/services/second-factor/sign-in-by-passkey';
import { authenticator } from '@/tests/support/authenticator';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk, nobody, signIn } from '@/tests/support/members';
import { eventsNewestFirst } from '@/tests/support/review-desk';

const origin = 'http://localhost:3000';
vi.stubEnv('NEXTAUTH_URL', origin);

useTestDatabase();

const address = '192.0.2.20';
const minutesLater = (minutes: number) => ({ now: () => new Date(Date.now() + minutes * 60_000) });

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});

async function joinWithPasskey() {
  const joined = await join(admin, 'reviewer');
  const device = authenticator('localhost');
  const { challenge } = await beginPasskey(joined.context, {
    name: 'Phone',
    passwordOrCode: joined.password,
  });
  const answer = device.make({ challenge, origin });
  const { recoveryCodes } = await addPasskey(joined.context, { name: 'Phone', answer });
  return { ...joined, device, recoveryCodes };
}

type Device = ReturnType<typeof authenticator>;

async function enter(device: Device, counter: number, asked: { origin?: string } = {}) {
  const { challenge } = await beginSignInByPasskey(nobody, { address });
  const answer = device.sign({ challenge, origin, ...asked }, counter);
  return signInByPasskey(nobody, { answer, address });
}

const refused = { code: 'passkey_refused' };

describe('adding a passkey', () => {
  it('needs the password, and then stands for a second factor', async () => {
    const { context, member, password, recoveryCodes } = await joinWithPasskey();
    expect(recoveryCodes).toHaveLength(10);
    expect(await getSecondFactors(context)).toMatchObject({
      passkeys: [{ name: 'Phone', lastUsedAt: null }],
      whyNoPasskeys: null,
    });
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'member.secondFactorAdded',
      memberId: member.id,
      factor: 'passkey',
      name: 'Phone',
    });
    await expect(signIn(member.email, password)).rejects.toMatchObject({
      code: 'second_factor_required',
      facts: { methods: ['recovery_code', 'passkey'] },
    });
    await expect(
      beginPasskey(context, { name: 'Laptop', passwordOrCode: 'a guess' }),
    ).rejects.toMatchObject({ code: 'wrong_password' });
  });

  it('takes one answer to a challenge, from whom it was put to, within five minutes', async () => {
    const { context, password } = await join(admin, 'reviewer');
    const { context: other } = await join(admin, 'reviewer');
    const plan = { name: 'Phone', passwordOrCode: password };
    const made = async () => {
      const { challenge } = await beginPasskey(context, plan);
      return authenticator('localhost').make({ challenge, origin });
    };
    const answer = await made();
    await expect(addPasskey(other, { name: 'Phone', answer })).rejects.toMatchObject(refused);
    await addPasskey(context, { name: 'Phone', answer });
    await expect(addPasskey(context, { name: 'Again', answer })).rejects.toMatchObject(refused);
    await expect(
      addPasskey({ ...context, ...minutesLater(6) }, { name: 'Late', answer: await made() }),
    ).rejects.toMatchObject(refused);
  });
});

describe('signing in with a passkey', () => {
  it('opens the door without a password, and notes when', async () => {
    const { member, context, device } = await joinWithPasskey();
    expect((await enter(device, 1)).id).toBe(member.id);
    expect((await getSecondFactors(context)).passkeys[0]?.lastUsedAt).not.toBeNull();
  });

  it('takes an authenticator that does not count, time and again', async () => {
    const { member, device } = await joinWithPasskey();
    expect((await enter(device, 0)).id).toBe(member.id);
    expect((await enter(device, 0)).id).toBe(member.id);
  });

  it('refuses a counter that does not go up, as of a copied key', async () => {
    const { device } = await joinWithPasskey();
    await enter(device, 7);
    await expect(enter(device, 7)).rejects.toMatchObject(refused);
    await expect(enter(device, 6)).rejects.toMatchObject(refused);
    await expect(enter(device, 0)).rejects.toMatchObject(refused);
    await enter(device, 8);
  });

  it('refuses what was signed for another site, unlocked by nobody, or sent again', async () => {
    const { device } = await joinWithPasskey();
    await expect(enter(device, 1, { origin: 'https://elsewhere.example' })).rejects.toMatchObject(
      refused,
    );
    const { challenge } = await beginSignInByPasskey(nobody, { address });
    const answer = device.sign({ challenge, origin }, 2);
    await signInByPasskey(nobody, { answer, address });
    await expect(signInByPasskey(nobody, { answer, address })).rejects.toMatchObject(refused);

    const next = await beginSignInByPasskey(nobody, { address });
    const touched = device.sign({ ...next, origin }, 3, { isVerified: false });
    await expect(signInByPasskey(nobody, { answer: touched, address })).rejects.toMatchObject(
      refused,
    );
    const made = device.sign({ challenge: 'made up', origin }, 4);
    await expect(signInByPasskey(nobody, { answer: made, address })).rejects.toMatchObject(refused);
  });

  it('refuses the unknown, the disabled, and another’s after a password alike', async () => {
    const { member, device } = await joinWithPasskey();
    await expect(enter(authenticator('localhost'), 1)).rejects.toMatchObject(refused);
    const { challenge } = await beginSignInByPasskey(nobody, { address });
    const answer = device.sign({ challenge, origin }, 1);
    await expect(
      signInByPasskey(nobody, { answer, address, email: 'other@desk.example' }),
    ).rejects.toMatchObject(refused);
    await disableMember(admin, { id: member.id, version: member.version });
    await expect(enter(device, 2)).rejects.toMatchObject(refused);
  });
});

describe('a passkey that is no longer wanted', () => {
  it('is removed by its owner, with the password', async () => {
    const { member, context, password, device } = await joinWithPasskey();
    const [passkey] = (await getSecondFactors(context)).passkeys;
    const id = passkey?.id ?? '';
    await expect(removePasskey(context, { id, passwordOrCode: 'a guess' })).rejects.toMatchObject({
      code: 'wrong_password',
    });
    const { context: other, password: theirs } = await join(admin, 'reviewer');
    await expect(removePasskey(other, { id, passwordOrCode: theirs })).rejects.toMatchObject({
      code: 'not_found',
    });
    await removePasskey(context, { id, passwordOrCode: password });
    await expect(enter(device, 1)).rejects.toMatchObject(refused);
    expect((await signIn(member.email, password)).id).toBe(member.id);
    expect(await getSecondFactors(context)).toMatchObject({ recoveryCodesLeft: 0 });
  });

  it('is removed by an administrator when it was lost, and by nobody else', async () => {
    const { member, context, password, device } = await joinWithPasskey();
    const { id } = member;
    expect(await listSecondFactorHolders(admin)).toContain(id);
    await expect(resetSecondFactors(context, { id })).rejects.toMatchObject({ code: 'forbidden' });
    await resetSecondFactors(admin, { id });
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'member.secondFactorsReset',
      memberId: id,
    });
    expect((await signIn(member.email, password)).id).toBe(id);
    await expect(enter(device, 1)).rejects.toMatchObject(refused);
    await expect(resetSecondFactors(admin, { id })).rejects.toMatchObject({ code: 'already_done' });
    await expect(resetSecondFactors(admin, { id: admin.actor.id })).rejects.toMatchObject({
      code: 'transition_refused',
    });
  });
});
