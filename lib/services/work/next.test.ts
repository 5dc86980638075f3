import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import {
  askReviewer,
  assignClaim,
  listAsked,
  releaseClaim,
  stopAsking,
} from '@/lib/services/claims/assign-claim';
import { getClaim } from '@/lib/services/claims/get-claim';
import { setDue } from '@/lib/services/claims/set-due';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { takeNext } from '@/lib/services/work/take-next';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { wantTwoOfHigh } from '@/tests/support/policy';
import { eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let editor: MemberContext;
let first: MemberContext;
let second: MemberContext;
let third: MemberContext;
let ids: Awaited<ReturnType<typeof importBridge>>;

beforeAll(async () => {
  const admin = await newDesk();
  await wantTwoOfHigh(admin);
  editor = (await join(admin, 'editor')).context;
  first = (await join(admin, 'reviewer')).context;
  second = (await join(admin, 'reviewer')).context;
  third = (await join(admin, 'reviewer')).context;
});

/** One article under check, with three open claims of normal priority. */
beforeEach(async () => {
  await database().prisma.article.updateMany({
    data: { status: 'retired', retiredReason: 'Done' },
  });
  ids = await importBridge(editor);
  await setPriority(ids.cars, 'normal');
});

const assess = (context: MemberContext, claimId: string) =>
  recordAssessment(context, { claimId, rating: 'unproven', rationale: 'Nobody counted.' });

const setPriority = (id: string, priority: 'high' | 'normal') =>
  database().prisma.claim.update({ where: { id }, data: { priority } });

const next = async (context: MemberContext) => (await takeNext(context, {}))?.claimId ?? null;

describe('the next claim', () => {
  it('is put into the hands of whoever asks', async () => {
    const given = await takeNext(first, {});
    expect(given).toMatchObject({ claimId: ids.cars, why: expect.stringMatching(/comes next/) });
    expect(await getClaim(first, ids.cars)).toMatchObject({
      assignee: { id: first.actor.id },
      state: 'in_review',
    });
    expect((await eventsNewestFirst())[0]).toMatchObject({ type: 'claim.assigned' });
  });

  it('is another one for each of those who ask at the same time', async () => {
    const given = await Promise.all([first, second, third].map(next));
    expect(new Set(given)).toEqual(new Set([ids.cars, ids.opened, ids.cleaner]));
    expect(await next(editor)).toBeNull();
  });

  it('is the one over its date, then the one of high priority', async () => {
    await setPriority(ids.opened, 'high');
    await setDue(editor, { id: ids.cleaner, dueOn: '2020-01-01' });
    expect(await next(first)).toBe(ids.cleaner);
    expect(await next(first)).toBe(ids.opened);
    expect(await next(first)).toBe(ids.cars);
    expect(await next(first)).toBeNull();
  });

  it('may be one that another has assessed, who keeps it in hand, and is given without a word of it', async () => {
    for (const id of [ids.cars, ids.cleaner]) await assess(editor, id);
    await setPriority(ids.opened, 'high');
    await assignClaim(first, { id: ids.opened, assigneeId: first.actor.id });
    await assess(first, ids.opened);
    const given = await takeNext(second, {});
    expect(given).toEqual({
      articleId: ids.articleId,
      claimId: ids.opened,
      number: expect.any(Number),
      why: 'This one comes next: its priority is high.',
    });
    expect((await getClaim(second, ids.opened)).assignee?.id).toBe(first.actor.id);
    expect(await next(third)).toBeNull();
    await assess(second, ids.opened);
    expect(await next(third)).toBeNull();
  });

  it('is nobody’s who only reads', async () => {
    const reader: MemberContext = { ...first, actor: { ...first.actor, role: 'reader' } };
    await expect(takeNext(reader, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('several reviewers of one claim', () => {
  const asked = async (context: MemberContext) =>
    (await listAsked(context, ids.cars)).map(({ id }) => id);

  it('are asked beside whoever has it in hand', async () => {
    const beside = { id: ids.cars, reviewerId: second.actor.id };
    await expect(askReviewer(editor, beside)).rejects.toMatchObject({ code: 'invalid_input' });
    await assignClaim(editor, { id: ids.cars, assigneeId: first.actor.id });
    await askReviewer(editor, beside);
    await expect(askReviewer(editor, beside)).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await asked(editor)).toEqual([first.actor.id, second.actor.id]);
    expect(await asked(second)).toEqual([second.actor.id]);
    expect((await getClaim(second, ids.cars)).assignee?.id).toBe(first.actor.id);

    await stopAsking(editor, beside);
    expect(await asked(editor)).toEqual([first.actor.id]);
    expect((await eventsNewestFirst())[0]).toMatchObject({ type: 'claim.unasked' });
  });

  it('go on when the one who had it in hand does not', async () => {
    await assignClaim(editor, { id: ids.cars, assigneeId: first.actor.id });
    await askReviewer(editor, { id: ids.cars, reviewerId: second.actor.id });
    await assignClaim(editor, { id: ids.cars, assigneeId: third.actor.id });
    expect(await asked(editor)).toEqual([second.actor.id, third.actor.id]);
    await releaseClaim(editor, { id: ids.cars });
    expect(await asked(editor)).toEqual([second.actor.id]);
  });

  it('may all review', async () => {
    await assignClaim(editor, { id: ids.cars, assigneeId: first.actor.id });
    await database().prisma.user.update({
      where: { id: third.actor.id },
      data: { role: 'reader' },
    });
    const ask = askReviewer(editor, { id: ids.cars, reviewerId: third.actor.id });
    await expect(ask).rejects.toMatchObject({ issues: [{ path: 'reviewerId' }] });
    await database().prisma.user.update({
      where: { id: third.actor.id },
      data: { role: 'reviewer' },
    });
  });
});

describe('a date by which a claim is due', () => {
  it('is set, moved and taken away, and can be taken back', async () => {
    const set = await setDue(editor, { id: ids.cars, dueOn: '2026-12-04' });
    expect(set).toMatchObject({ before: null, claim: { dueOn: '2026-12-04' } });
    const moved = await setDue(editor, { id: ids.cars, dueOn: '2026-12-06' });
    expect(moved.before).toBe('2026-12-04');
    expect((await setDue(editor, { id: ids.cars, dueOn: moved.before })).claim.dueOn).toBe(
      '2026-12-04',
    );
    expect((await setDue(editor, { id: ids.cars, dueOn: null })).claim.dueOn).toBeNull();
    expect((await eventsNewestFirst())[0]).toMatchObject({
      type: 'claim.dueSet',
      before: '2026-12-04',
      after: null,
    });
  });

  it('is no change when it is the same', async () => {
    const { claim } = await setDue(editor, { id: ids.cars, dueOn: '2026-12-04' });
    const again = await setDue(editor, { id: ids.cars, dueOn: '2026-12-04' });
    expect(again.claim.version).toBe(claim.version);
  });

  it.each([
    ['no date', { dueOn: '2026-02-30' }, 'invalid_input'],
    ['an old version', { dueOn: '2026-12-04', expectedVersion: 99 }, 'stale_version'],
  ])('is refused with %s', async (_what, input, code) => {
    await expect(setDue(editor, { id: ids.cars, ...input })).rejects.toMatchObject({ code });
  });

  it('is not for a reviewer to set', async () => {
    await expect(setDue(first, { id: ids.cars, dueOn: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
