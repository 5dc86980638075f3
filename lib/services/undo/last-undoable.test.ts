import { beforeAll, describe, expect, it } from 'vitest';
import { claimById } from '@/lib/data/claims';
import { database } from '@/lib/data/client';
import { reader } from '@/lib/data/transaction';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { assignClaim } from '@/lib/services/claims/assign-claim';
import { editClaim } from '@/lib/services/claims/edit-claim';
import { getClaimFile } from '@/lib/services/claims/get-claim';
import { getClaimHistory } from '@/lib/services/claims/get-claim-history';
import { retireClaim } from '@/lib/services/claims/retire-claim';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { reopenVerdict } from '@/lib/services/reviews/reopen-verdict';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { lastUndoable } from '@/lib/services/undo/last-undoable';
import { undo } from '@/lib/services/undo/undo';
import { undoLast } from '@/lib/services/undo/undo-last';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let editor: MemberContext;
let first: MemberContext;
let second: MemberContext;

beforeAll(async () => {
  const admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  first = (await join(admin, 'reviewer')).context;
  second = (await join(admin, 'reviewer')).context;
});

const claim = (id: string) => claimById(reader(), id);
const rationale = 'Nobody has counted.';
const unproven = { rating: 'unproven', rationale };

/** What the history says of the newest entry of a type, for somebody. */
async function told(by: MemberContext, claimId: string, type: AuditEvent['type']) {
  const { items } = await getClaimHistory(by, { claimId });
  const found = items.find(({ event }) => event.type === type);
  if (!found) throw new Error(`The history has no ${type}.`);
  return found;
}

describe('the last command of one’s own', () => {
  it('goes back one after another, and no further than one’s own', async () => {
    const { articleId, cars, opened } = await importBridge(editor);
    await assignClaim(editor, { id: cars, assigneeId: second.actor.id });
    await assignClaim(first, { id: opened, assigneeId: first.actor.id });
    const { version, wording } = await claim(cars);
    await editClaim(first, { id: cars, expectedVersion: version, wording: 'Many cars.' });

    expect(await lastUndoable(first, { articleId })).toMatchObject({
      canUndo: true,
      words: expect.stringContaining('Many cars.'),
    });
    expect(await lastUndoable(first, { claimId: opened })).toMatchObject({
      words: expect.stringContaining('assigned the claim'),
    });
    await undoLast(first, { articleId });
    expect((await claim(cars)).wording).toBe(wording);
    await undoLast(first, { articleId });
    expect((await claim(opened)).assignee).toBeNull();
    expect(await lastUndoable(first, { articleId })).toBeNull();
    await expect(undoLast(first, { articleId })).rejects.toMatchObject({
      code: 'transition_refused',
    });
    expect((await claim(cars)).assignee?.id).toBe(second.actor.id);
  });

  it('can be done again, and be taken back again', async () => {
    const { articleId, cars } = await importBridge(editor);
    await recordAssessment(first, { claimId: cars, ...unproven });
    const undone = await undoLast(first, { articleId });
    expect((await getClaimFile(editor, cars)).assessments[0]?.status).toBe('withdrawn');
    const again = await undo(first, { sequence: undone.sequence });
    expect(again.again).toBe(true);
    expect((await getClaimFile(editor, cars)).assessments[0]).toMatchObject({
      ...unproven,
      status: 'live',
    });
    expect(await lastUndoable(first, { articleId })).toMatchObject({
      canUndo: true,
      words: undone.words,
    });
    await undoLast(first, { articleId });
    expect((await claim(cars)).state).toBe('open');
  });

  it('is taken back once by two who press at the same time', async () => {
    const { articleId, cars } = await importBridge(editor);
    await assignClaim(first, { id: cars, assigneeId: first.actor.id });
    const last = await lastUndoable(first, { articleId });
    const sequence = last?.sequence ?? 0;
    const pressed = await Promise.allSettled([
      undo(first, { sequence }),
      undo(first, { sequence }),
    ]);
    expect(pressed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await claim(cars)).assignee).toBeNull();
  });

  it('is named with the reason why it stays', async () => {
    const { articleId, cars } = await importBridge(editor);
    await recordAssessment(first, { claimId: cars, ...unproven });
    await settleVerdict(editor, { claimId: cars, rating: 'unproven', reason: rationale });
    expect(await lastUndoable(first, { articleId })).toMatchObject({
      canUndo: false,
      why: expect.stringMatching(/^Since then A editor settled the verdict/),
    });
    await expect(undoLast(first, { articleId })).rejects.toThrow(/settled the verdict/);
  });

  it('of a source is its adding, until somebody cites it', async () => {
    const { cars } = await importBridge(editor);
    const { id } = await addSource(first, { csl: { type: 'report', title: 'A count' } });
    expect(await lastUndoable(first, { sourceId: id })).toMatchObject({ canUndo: true });
    await addCitation(second, { claimId: cars, sourceId: id, stance: 'context' });
    expect(await lastUndoable(first, { sourceId: id })).toMatchObject({
      canUndo: false,
      why: 'The source is cited.',
    });
  });
});

describe('somebody who judges blind', () => {
  it('does not learn from what they may take back that others have judged', async () => {
    const { articleId, cars } = await importBridge(editor);
    const { version } = await claim(cars);
    await editClaim(first, { id: cars, expectedVersion: version, wording: 'Many cars.' });
    const { id: sourceId } = await addSource(first, { csl: { type: 'report', title: 'B count' } });
    const citation = await addCitation(first, { claimId: cars, sourceId, stance: 'context' });
    const before = [
      await told(first, cars, 'claim.edited'),
      await told(first, cars, 'citation.added'),
      await lastUndoable(first, { articleId }),
    ];
    await recordAssessment(second, { claimId: cars, ...unproven, citationIds: [citation.id] });
    expect([
      await told(first, cars, 'claim.edited'),
      await told(first, cars, 'citation.added'),
      await lastUndoable(first, { articleId }),
    ]).toEqual(before);

    await settleVerdict(editor, { claimId: cars, rating: 'unproven', reason: rationale });
    expect(await told(first, cars, 'claim.edited')).toMatchObject({ canUndo: false });
    await reopenVerdict(editor, { claimId: cars, reason: 'Too soon.' });
    expect(await told(first, cars, 'claim.edited')).toMatchObject({ canUndo: true });

    await recordAssessment(first, { claimId: cars, ...unproven });
    expect(await told(first, cars, 'claim.edited')).toMatchObject({ canUndo: false });
    expect((await told(first, cars, 'citation.added')).whyNot).toMatch(/rests on this citation/);
  });

  it('is not told by an undo what others made of the state', async () => {
    const { articleId, cars } = await importBridge(editor);
    await recordAssessment(second, { claimId: cars, ...unproven });
    await retireClaim(first, { id: cars, reason: 'Said by nobody.' });
    const { events } = await undoLast(first, { articleId });
    expect((await claim(cars)).state).toBe('assessed');
    expect(events[0]?.event).toMatchObject({ type: 'claim.restored', state: 'in_review' });

    const { id: sourceId } = await addSource(first, { csl: { type: 'report', title: 'C count' } });
    const { id } = await addCitation(first, { claimId: cars, sourceId, stance: 'context' });
    await recordAssessment(first, {
      claimId: cars,
      rating: 'true',
      rationale,
      citationIds: [id],
    });
    expect((await claim(cars)).state).toBe('disputed');
    const { words } = await undoLast(first, { articleId });
    expect(words).not.toContain('disagree');
  });

  it('does not read that a judgement was taken back', async () => {
    const { articleId, cars } = await importBridge(editor);
    const before = await getClaimHistory(first, { claimId: cars });
    await recordAssessment(second, { claimId: cars, ...unproven });
    await undoLast(second, { articleId });
    expect(await getClaimHistory(first, { claimId: cars })).toEqual(before);
    expect(await told(second, cars, 'assessment.undone')).toMatchObject({ canUndo: true });
  });
});

it('leaves alone what was written before the log kept what belongs together', async () => {
  const { cars } = await importBridge(editor);
  await assignClaim(first, { id: cars, assigneeId: first.actor.id });
  const { sequence } = await told(first, cars, 'claim.assigned');
  await database().prisma.$transaction([
    database().prisma.$executeRawUnsafe('ALTER TABLE "audit_event" DISABLE TRIGGER USER'),
    database().prisma.auditEvent.update({ where: { sequence }, data: { commandStart: null } }),
    database().prisma.$executeRawUnsafe('ALTER TABLE "audit_event" ENABLE TRIGGER USER'),
  ]);
  expect(await told(first, cars, 'claim.assigned')).toMatchObject({
    canUndo: false,
    whyNot: expect.stringContaining('before the log kept'),
  });
  await expect(undo(first, { sequence })).rejects.toMatchObject({ code: 'transition_refused' });
});
