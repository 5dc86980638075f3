import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/lib/data/transaction';
import {
  SESSION_IDLE_SECONDS,
  SESSION_SECONDS,
  SESSION_SEEN_SECONDS,
} from '@/lib/domain/access/session';
import { actorOfSession } from '@/lib/services/members/actor-of-session';
import { closeSession, endSession, endSessionsOfMember } from '@/lib/services/members/end-session';
import { getAccount } from '@/lib/services/members/get-account';
import { disableMember } from '@/lib/services/members/set-member-status';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk, nobody, openSessionOf } from '@/tests/support/members';
import { eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let admin: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
});

const start = Date.parse('2026-06-01T12:00:00Z');
const secondsOn = (seconds: number) => ({
  ...nobody,
  now: () => new Date(start + seconds * 1000),
});

const lastSeen = async (id: string) =>
  (await reader().session.findUniqueOrThrow({ where: { id } })).lastSeenAt.getTime();

describe('a session', () => {
  it('has a new id at each sign-in, whatever came before', async () => {
    const { member } = await join(admin, 'reviewer');
    const ids = new Set<string>();
    for (let count = 0; count < 5; count += 1) ids.add((await openSessionOf(member)).sessionId);
    expect(ids.size).toBe(5);
  });

  it('is nobody’s by an id, an owner or an epoch that is not its own', async () => {
    const { member } = await join(admin, 'reviewer');
    const { member: other } = await join(admin, 'reviewer');
    const session = await openSessionOf(member);
    expect((await actorOfSession(nobody, session))?.id).toBe(member.id);
    for (const wrong of [
      { sessionId: crypto.randomUUID() },
      { userId: other.id },
      { epoch: session.epoch + 1 },
    ]) {
      expect(await actorOfSession(nobody, { ...session, ...wrong })).toBeNull();
    }
  });

  it('is noted as seen every few minutes, not at each request', async () => {
    const { member } = await join(admin, 'reviewer');
    const session = await openSessionOf(member, secondsOn(0));
    await actorOfSession(secondsOn(SESSION_SEEN_SECONDS), session);
    expect(await lastSeen(session.sessionId)).toBe(start);
    await actorOfSession(secondsOn(SESSION_SEEN_SECONDS + 1), session);
    expect(await lastSeen(session.sessionId)).toBe(start + (SESSION_SEEN_SECONDS + 1) * 1000);
  });

  it('ends when nobody has used it for too long', async () => {
    const { member, context } = await join(admin, 'reviewer');
    const session = await openSessionOf(member, secondsOn(0));
    expect(await actorOfSession(secondsOn(SESSION_IDLE_SECONDS), session)).toBeNull();
    const { now } = secondsOn(SESSION_IDLE_SECONDS);
    expect((await getAccount({ ...context, now })).sessions).toEqual([]);
  });

  it('ends some time after it was opened, however much it is used', async () => {
    const { member } = await join(admin, 'reviewer');
    const session = await openSessionOf(member, secondsOn(0));
    const step = SESSION_IDLE_SECONDS / 2;
    for (let passed = step; passed < SESSION_SECONDS; passed += step) {
      expect(await actorOfSession(secondsOn(passed), session)).not.toBeNull();
    }
    expect(await actorOfSession(secondsOn(SESSION_SECONDS), session)).toBeNull();
  });

  it('is ended by its owner alone, from the next request on, and the log tells it', async () => {
    const { member, context } = await join(admin, 'reviewer');
    const kept = await openSessionOf(member);
    const ended = await openSessionOf(member, nobody, 'X11; Linux Firefox/140');
    const { sessions } = await getAccount(context);
    expect(sessions.map(({ id }) => id).toSorted()).toEqual(
      [kept.sessionId, ended.sessionId].toSorted(),
    );

    const { context: other } = await join(admin, 'reviewer');
    const id = ended.sessionId;
    await expect(endSession(other, { id })).rejects.toMatchObject({ code: 'not_found' });
    await endSession(context, { id });
    expect(await actorOfSession(nobody, ended)).toBeNull();
    expect(await actorOfSession(nobody, kept)).not.toBeNull();
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'member.sessionEnded',
      memberId: member.id,
      sessionId: id,
      device: 'Firefox on Linux',
    });
    await expect(endSession(context, { id })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('ends when its browser signs out', async () => {
    const { member } = await join(admin, 'reviewer');
    const session = await openSessionOf(member);
    await closeSession(nobody, session);
    const events = await eventsNewestFirst();
    expect(events[0]).toEqual({
      type: 'member.signedOut',
      memberId: member.id,
      device: 'Firefox',
    });
    await closeSession(nobody, session);
    expect(await eventsNewestFirst()).toHaveLength(events.length);
    expect(await actorOfSession(nobody, session)).toBeNull();
  });

  it('ends with all others of a member whom an administrator signs out', async () => {
    const { member, context } = await join(admin, 'editor');
    const sessions = [await openSessionOf(member), await openSessionOf(member)];
    await expect(endSessionsOfMember(context, { id: member.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await endSessionsOfMember(admin, { id: member.id });
    for (const session of sessions) expect(await actorOfSession(nobody, session)).toBeNull();
    expect((await getAccount(context)).sessions).toEqual([]);
    expect((await eventsNewestFirst())[0]?.type).toBe('member.signedOutEverywhere');
  });

  it('is not opened for a member who is disabled', async () => {
    const { member } = await join(admin, 'reviewer');
    await disableMember(admin, { id: member.id, version: member.version });
    await expect(openSessionOf(member)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
