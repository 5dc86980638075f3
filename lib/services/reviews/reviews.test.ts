import { beforeAll, describe, expect, it } from 'vitest';
import { assessmentsOfClaims } from '@/lib/data/assessments';
import { claimById } from '@/lib/data/claims';
import { database } from '@/lib/data/client';
import { reader } from '@/lib/data/transaction';
import { editClaim } from '@/lib/services/claims/edit-claim';
import { getClaimFile } from '@/lib/services/claims/get-claim';
import { addComment, retireComment } from '@/lib/services/reviews/comment';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { reopenVerdict } from '@/lib/services/reviews/reopen-verdict';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { withdrawAssessment } from '@/lib/services/reviews/withdraw-assessment';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
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

async function citedClaim() {
  const { cars: claimId, articleId } = await importBridge(editor);
  const { id: sourceId } = await addSource(first, {
    csl: { type: 'report', title: `Traffic count ${crypto.randomUUID()}` },
  });
  const { id: citationId } = await addCitation(first, { claimId, sourceId, stance: 'supports' });
  return { claimId, articleId, citationId };
}

const rationale = 'The count of 2025 says 39,600.';
const stateOf = async (id: string) => (await claimById(reader(), id)).state;

describe('an assessment', () => {
  it('rests on a citation, unless its rating needs none', async () => {
    const { claimId, citationId } = await citedClaim();
    await expect(
      recordAssessment(first, { claimId, rating: 'true', rationale }),
    ).rejects.toMatchObject({ code: 'citation_required', issues: [{ path: 'citationIds' }] });
    expect(await stateOf(claimId)).toBe('in_review');

    await recordAssessment(first, {
      claimId,
      rating: 'true',
      rationale,
      citationIds: [citationId],
    });
    expect(await stateOf(claimId)).toBe('assessed');
    await recordAssessment(second, { claimId, rating: 'unproven', rationale: 'One count only.' });
    expect(await stateOf(claimId)).toBe('disputed');
  });

  it('replaces the last one of the same reviewer, which stays in the record', async () => {
    const { claimId, citationId } = await citedClaim();
    const citationIds = [citationId];
    const before = await recordAssessment(first, { claimId, rating: 'unproven', rationale });
    const after = await recordAssessment(first, {
      claimId,
      rating: 'true',
      rationale,
      citationIds,
    });
    expect(after.supersedesId).toBe(before.id);
    const all = await assessmentsOfClaims(reader(), [claimId]);
    expect(all.map(({ id, status }) => [id, status])).toEqual([
      [after.id, 'live'],
      [before.id, 'superseded'],
    ]);
  });

  it('of one reviewer stays one when it is sent twice at the same time', async () => {
    const { claimId } = await citedClaim();
    await Promise.allSettled(
      Array.from({ length: 5 }, (_, index) =>
        recordAssessment(first, { claimId, rating: 'unproven', rationale: `Try ${index}` }),
      ),
    );
    const all = await assessmentsOfClaims(reader(), [claimId]);
    expect(all.filter(({ status }) => status === 'live')).toHaveLength(1);
  });

  it.each([
    ['a rating of another scale', { rating: 'refuted' }, 'rating_not_in_scale'],
    ['no rationale', { rationale: ' ' }, 'invalid_input'],
    [
      'a citation of another claim',
      { rating: 'true', citationIds: [crypto.randomUUID()] },
      'invalid_input',
    ],
  ])('is refused with %s', async (_what, change, code) => {
    const { claimId } = await citedClaim();
    const before = await claimById(reader(), claimId);
    const input = { claimId, rating: 'unproven', rationale, ...change };
    await expect(recordAssessment(first, input)).rejects.toMatchObject({ code });
    expect(await claimById(reader(), claimId)).toEqual(before);
  });

  it('is refused when the claim says something else than what was judged', async () => {
    const { claimId } = await citedClaim();
    await expect(
      recordAssessment(first, {
        claimId,
        rating: 'unproven',
        rationale,
        wordingSeen: 'Other words',
      }),
    ).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('can be withdrawn by its reviewer', async () => {
    const { claimId } = await citedClaim();
    await recordAssessment(first, { claimId, rating: 'unproven', rationale });
    await expect(withdrawAssessment(second, { claimId })).rejects.toMatchObject({
      code: 'transition_refused',
    });
    expect(await withdrawAssessment(first, { claimId })).toMatchObject({ state: 'in_review' });
  });
});

describe('a second opinion', () => {
  it('is formed without seeing the first', async () => {
    const { claimId } = await citedClaim();
    await recordAssessment(first, { claimId, rating: 'unproven', rationale: 'Tell-tale words' });
    const blind = await getClaimFile(second, claimId);
    expect(blind.blind).toBe(true);
    expect(JSON.stringify(blind)).not.toContain('Tell-tale');
    expect(blind.history.map(({ event }) => event.type)).not.toContain('assessment.recorded');

    await recordAssessment(second, { claimId, rating: 'unproven', rationale: 'Mine' });
    const seeing = await getClaimFile(second, claimId);
    expect(seeing.assessments).toHaveLength(2);
    expect(seeing.blind).toBe(false);
  });

  it('is open to those who settle', async () => {
    const { claimId } = await citedClaim();
    await recordAssessment(first, { claimId, rating: 'unproven', rationale });
    expect((await getClaimFile(editor, claimId)).assessments).toHaveLength(1);
  });
});

describe('a verdict', () => {
  it('is settled by an editor from the assessments there are', async () => {
    const { claimId, citationId } = await citedClaim();
    const settle = (who: MemberContext) =>
      settleVerdict(who, { claimId, rating: 'true', reason: 'Counted.' });
    await expect(settle(editor)).rejects.toMatchObject({ code: 'transition_refused' });
    const own = await recordAssessment(first, {
      claimId,
      rating: 'true',
      rationale,
      citationIds: [citationId],
    });
    await expect(settle(first)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await settle(editor)).toMatchObject({
      rating: 'true',
      assessmentIds: [own.id],
      settledBy: { id: editor.actor.id },
    });
    expect(await stateOf(claimId)).toBe('settled');
    await expect(settle(editor)).rejects.toMatchObject({ code: 'transition_refused' });
  });

  it('is refused where another assessment came in than were read', async () => {
    const { claimId } = await citedClaim();
    const own = await recordAssessment(first, { claimId, rating: 'unproven', rationale });
    await recordAssessment(second, { claimId, rating: 'unproven', rationale });
    const verdict = { claimId, rating: 'unproven', reason: 'x' };
    await expect(
      settleVerdict(editor, { ...verdict, assessmentsSeen: [own.id] }),
    ).rejects.toMatchObject({ code: 'stale_version' });
    expect(await stateOf(claimId)).toBe('assessed');
    await settleVerdict(editor, verdict);
  });

  it('is refused against a version that is no longer the claim’s', async () => {
    const { claimId } = await citedClaim();
    const { version } = await claimById(reader(), claimId);
    await recordAssessment(first, { claimId, rating: 'unproven', rationale });
    await editClaim(editor, { id: claimId, expectedVersion: version, claimant: 'The ministry' });
    await expect(
      settleVerdict(editor, {
        claimId,
        rating: 'unproven',
        reason: 'x',
        expectedVersion: version,
      }),
    ).rejects.toMatchObject({ code: 'stale_version' });
  });

  it('can be reopened with a reason and stays in the record', async () => {
    const { claimId } = await citedClaim();
    await recordAssessment(first, { claimId, rating: 'unproven', rationale });
    await settleVerdict(editor, { claimId, rating: 'unproven', reason: 'No count.' });
    const reopened = await reopenVerdict(editor, { claimId, reason: 'A count came in.' });
    expect(reopened.state).toBe('assessed');
    const { verdicts } = await getClaimFile(editor, claimId);
    expect(verdicts).toMatchObject([{ status: 'reopened', reason: 'No count.' }]);
  });
});

describe('a comment', () => {
  it('is taken back by its author or an editor only', async () => {
    const { claimId } = await citedClaim();
    const { id } = await addComment(first, { claimId, body: 'Who counted?' });
    await expect(retireComment(second, { id })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await getClaimFile(second, claimId)).comments).toHaveLength(1);
    await retireComment(editor, { id });
    expect((await getClaimFile(second, claimId)).comments).toHaveLength(0);
  });
});

it('leaves an audit event for every change of a claim, in one chain', async () => {
  const { prisma } = database();
  const events = await prisma.auditEvent.findMany({ orderBy: { sequence: 'asc' } });
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, index) => index + 1));
  for (const [index, event] of events.entries()) {
    expect(event.previousHash).toBe(index === 0 ? '' : events[index - 1]?.hash);
  }
});
