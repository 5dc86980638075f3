import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { WorkList } from '@/lib/domain/workflow/work-list';
import { assignClaim } from '@/lib/services/claims/assign-claim';
import { setDue } from '@/lib/services/claims/set-due';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { giveBack } from '@/lib/services/work/give-back';
import { countWork, listWork } from '@/lib/services/work/list-work';
import { takeNext } from '@/lib/services/work/take-next';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { wantTwoOfHigh } from '@/tests/support/policy';

useTestDatabase();

let editor: MemberContext;
let first: MemberContext;
let second: MemberContext;
let ids: Awaited<ReturnType<typeof importBridge>>;

beforeAll(async () => {
  const admin = await newDesk();
  await wantTwoOfHigh(admin);
  editor = (await join(admin, 'editor')).context;
  first = (await join(admin, 'reviewer')).context;
  second = (await join(admin, 'reviewer')).context;
});

beforeEach(async () => {
  await database().prisma.article.updateMany({
    data: { status: 'retired', retiredReason: 'Done' },
  });
  ids = await importBridge(editor);
  await database().prisma.claim.updateMany({ data: { priority: 'normal' } });
});

const assess = (context: MemberContext, claimId: string) =>
  recordAssessment(context, { claimId, rating: 'unproven', rationale: 'Nobody counted.' });

async function assessAsTrue(context: MemberContext, claimId: string) {
  const csl = { type: 'report', title: `Count ${crypto.randomUUID()}` } as const;
  const { id: sourceId } = await addSource(context, { csl });
  const { id } = await addCitation(context, { claimId, sourceId, stance: 'supports' });
  await recordAssessment(context, {
    claimId,
    rating: 'true',
    rationale: 'Counted.',
    citationIds: [id],
  });
}

const listed = async (context: MemberContext, list: WorkList) =>
  (await listWork(context, { list })).items.map(({ claimId, waitsFor }) => [claimId, waitsFor]);

describe('what waits for a reviewer', () => {
  it('is what they were asked for, due first, until they have assessed it', async () => {
    for (const id of [ids.cars, ids.opened]) {
      await assignClaim(editor, { id, assigneeId: first.actor.id });
    }
    await setDue(editor, { id: ids.opened, dueOn: '2026-12-04' });
    expect(await listed(first, 'mine')).toEqual([
      [ids.opened, 'you'],
      [ids.cars, 'you'],
    ]);
    await assess(first, ids.opened);
    expect(await listed(first, 'mine')).toEqual([[ids.cars, 'you']]);
    expect(await listed(second, 'mine')).toEqual([]);
  });

  it('is as it is, however others judged', async () => {
    await assignClaim(editor, { id: ids.cars, assigneeId: first.actor.id });
    const before = await listWork(first);
    const counts = await countWork(first);
    await assess(second, ids.cars);
    await assessAsTrue(editor, ids.cars);
    expect(await listWork(first)).toEqual(before);
    expect(await countWork(first)).toEqual(counts);
    for (const list of ['done', 'settle', 'disputed'] as const) {
      expect(await listed(first, list)).toEqual([]);
    }
  });

  it('goes when they give it back, whether they have it in hand or were asked beside', async () => {
    await database().prisma.claim.update({ where: { id: ids.cars }, data: { priority: 'high' } });
    expect((await takeNext(first, {}))?.claimId).toBe(ids.cars);
    await assess(editor, ids.opened);
    await assess(editor, ids.cleaner);
    expect((await takeNext(second, {}))?.claimId).toBe(ids.cars);
    for (const context of [second, first]) {
      expect(await listed(context, 'mine')).toEqual([[ids.cars, 'you']]);
      await giveBack(context, ids.cars);
      expect(await listed(context, 'mine')).toEqual([]);
    }
    await expect(giveBack(first, ids.cars)).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('what a reviewer has done', () => {
  it('says whom it waits for', async () => {
    await database().prisma.claim.update({ where: { id: ids.opened }, data: { priority: 'high' } });
    for (const id of [ids.cars, ids.opened, ids.cleaner]) await assess(first, id);
    await assessAsTrue(second, ids.cleaner);
    expect(new Map((await listed(first, 'done')) as [string, string][])).toEqual(
      new Map([
        [ids.opened, 'reviewer'],
        [ids.cars, 'editor'],
        [ids.cleaner, 'disagreement'],
      ]),
    );
  });
});

describe('what waits for an editor', () => {
  it('is apart: claims to settle, and those whose reviewers disagree without any that agree', async () => {
    await assess(first, ids.cars);
    await assess(second, ids.cars);
    await assess(first, ids.cleaner);
    await assessAsTrue(second, ids.cleaner);
    expect(await listed(editor, 'settle')).toEqual([[ids.cars, 'editor']]);
    expect(await listed(editor, 'disputed')).toEqual([[ids.cleaner, 'disagreement']]);
    expect(await listed(first, 'disputed')).toEqual([[ids.cleaner, 'disagreement']]);

    await settleVerdict(editor, { claimId: ids.cars, rating: 'unproven', reason: 'No count.' });
    expect(await listed(editor, 'settle')).toEqual([]);
    expect(await listed(first, 'done')).toEqual([[ids.cleaner, 'disagreement']]);
  });
});

describe('a list', () => {
  it('keeps its order page by page, whatever is moved, comes or goes meanwhile', async () => {
    const all = [ids.cars, ids.opened, ids.cleaner];
    for (const id of all) await assess(first, id);
    await setDue(editor, { id: ids.opened, dueOn: '2026-12-04' });
    await setDue(editor, { id: ids.cleaner, dueOn: '2026-12-05' });
    const from = (after: string | null) => listWork(first, { list: 'done', limit: 1, after });
    const one = await from(null);
    expect(one.items).toMatchObject([{ claimId: ids.opened }]);

    // What was seen goes to the end, what was not to the beginning, and a second time.
    await setDue(editor, { id: ids.opened, dueOn: '2026-12-30' });
    await setDue(editor, { id: ids.cars, dueOn: '2026-12-01' });
    await setDue(editor, { id: ids.cars, dueOn: '2026-12-02' });
    const two = await from(one.nextCursor);
    expect(two.items).toMatchObject([{ claimId: ids.cleaner }]);

    // What was seen is gone; an order by how many came before would now pass over one.
    await settleVerdict(editor, { claimId: ids.cleaner, rating: 'unproven', reason: 'No count.' });
    const three = await from(two.nextCursor);
    expect(three).toMatchObject({
      items: [{ claimId: ids.cars, dueOn: '2026-12-02' }],
      nextCursor: null,
    });
    expect((await listed(first, 'done')).map(([id]) => id)).toEqual([ids.cars, ids.opened]);
  });

  it('has a count, for those that one has to do with', async () => {
    await assess(first, ids.cars);
    expect([...(await countWork(first))]).toEqual([
      ['mine', 0],
      ['done', 1],
      ['disputed', 0],
    ]);
    expect((await countWork(editor)).get('settle')).toBe(1);
  });
});
