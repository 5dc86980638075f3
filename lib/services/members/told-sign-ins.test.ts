import { beforeAll, describe, expect, it, vi } from 'vitest';
import { reader } from '@/lib/data/transaction';
import { lastSignIns } from '@/lib/services/members/last-sign-ins';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk, openSessionOf, signIn } from '@/tests/support/members';
import { eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});

const count = () => reader().auditEvent.count();
const guess = async (email: string, times: number) => {
  for (let n = 0; n < times; n += 1) {
    await signIn(email, `guess ${n}`, `203.0.113.${n}`).catch(() => undefined);
  }
};

describe('the audit log', () => {
  it('tells by what a member signed in, and in which browser', async () => {
    const { member } = await join(admin, 'reviewer');
    await openSessionOf(member, undefined, 'X11; Linux Firefox/140');
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'member.signedIn',
      memberId: member.id,
      way: 'password',
      secondFactor: null,
      device: 'Firefox on Linux',
    });
  });

  it('tells once that an account is closed for a while, and takes nothing of a stranger', async () => {
    const { member } = await join(admin, 'reviewer');
    const before = await count();
    await guess('stranger@desk.example', 15);
    await guess(member.email, 15);
    const told = { type: 'member.lockedOut', memberId: member.id, step: 'password' };
    await vi.waitFor(async () => expect((await eventsNewestFirst())[0]).toEqual(told));
    expect(await count()).toBe(before + 1);
  });
});

describe('when somebody last signed in', () => {
  it('is for themselves and for those who manage members', async () => {
    const { member, context } = await join(admin, 'editor');
    const { member: other } = await join(admin, 'reader');
    expect(await lastSignIns(context)).toEqual(new Map());
    const at = new Date('2026-07-01T08:00:00Z');
    await openSessionOf(member, { actor: null, now: () => new Date('2026-06-01T08:00:00Z') });
    await openSessionOf(member, { actor: null, now: () => at });
    await openSessionOf(other);
    expect(await lastSignIns(context)).toEqual(new Map([[member.id, at.toISOString()]]));
    const known = await lastSignIns(admin);
    expect(known.get(member.id)).toBe(at.toISOString());
    expect(known.has(other.id)).toBe(true);
  });
});
