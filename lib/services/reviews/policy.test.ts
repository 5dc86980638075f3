import { beforeAll, describe, expect, it } from 'vitest';
import { articleById } from '@/lib/data/articles';
import { claimById } from '@/lib/data/claims';
import { deskMethod } from '@/lib/data/review-method';
import { reader } from '@/lib/data/transaction';
import { defaultEvidenceRules } from '@/lib/domain/assessment/evidence-rules';
import { defaultPolicy, type ReviewPolicy } from '@/lib/domain/assessment/policy';
import { getWorkbench } from '@/lib/services/articles/get-article';
import { listArticles } from '@/lib/services/articles/list-articles';
import { assignClaim } from '@/lib/services/claims/assign-claim';
import { exportAnnotations } from '@/lib/services/claims/export-annotations';
import { getClaim, getClaimFile } from '@/lib/services/claims/get-claim';
import { getClaimHistory } from '@/lib/services/claims/get-claim-history';
import { listClaims } from '@/lib/services/claims/list-claims';
import { systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { exportReport } from '@/lib/services/reports/read-reports';
import { getEvidenceMissing } from '@/lib/services/reviews/evidence-missing';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { reopenVerdict } from '@/lib/services/reviews/reopen-verdict';
import { setArticlePolicy, setDeskMethod } from '@/lib/services/reviews/set-policy';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { withdrawAssessment } from '@/lib/services/reviews/withdraw-assessment';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { retireCitation } from '@/lib/services/sources/retire-citation';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let admin: MemberContext;
let editor: MemberContext;
let first: MemberContext;
let second: MemberContext;

beforeAll(async () => {
  await ensureDesk(systemContext('first start'));
  admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  first = (await join(admin, 'reviewer')).context;
  second = (await join(admin, 'reviewer')).context;
});

const rationale = 'Tell-tale reasoning';
const stateOf = async (id: string) => (await claimById(reader(), id)).state;

const unproven = (who: MemberContext, claimId: string) =>
  recordAssessment(who, { claimId, rating: 'unproven', rationale });

async function rate(who: MemberContext, claimId: string, rating: string) {
  const { id: sourceId } = await addSource(who, {
    csl: { type: 'report', title: `Count ${crypto.randomUUID()}` },
  });
  const { id } = await addCitation(who, { claimId, sourceId, stance: 'supports' });
  return recordAssessment(who, { claimId, rating, rationale, citationIds: [id] });
}

async function givePolicy(articleId: string, change: Partial<ReviewPolicy>) {
  const { version } = await articleById(reader(), articleId);
  const policy = { ...defaultPolicy, ...change };
  await setArticlePolicy(editor, { articleId, policy, expectedVersion: version });
}

describe('the policy of an article', () => {
  it('asks for as many assessments as the priority wants before a verdict', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    await givePolicy(articleId, { requiredAssessments: { high: 2, normal: 2, low: 2 } });
    await unproven(first, claimId);
    expect(await stateOf(claimId)).toBe('in_review');
    const settle = () => settleVerdict(editor, { claimId, rating: 'unproven', reason: 'x' });
    await expect(settle()).rejects.toMatchObject({ code: 'transition_refused' });
    await unproven(second, claimId);
    expect(await stateOf(claimId)).toBe('assessed');
    await settle();
  });

  it('lets assessments lie apart by its tolerance, those outside the order never', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    await rate(first, claimId, 'true');
    await rate(second, claimId, 'mostly-true');
    expect(await stateOf(claimId)).toBe('disputed');
    const { version } = await claimById(reader(), claimId);
    await givePolicy(articleId, { tolerance: 1 });
    expect(await stateOf(claimId)).toBe('assessed');
    expect(await claimById(reader(), claimId)).toMatchObject({ version });
    await unproven(second, claimId);
    expect(await stateOf(claimId)).toBe('disputed');
  });

  it('may want an editor who did not assess the claim', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    await givePolicy(articleId, { adjudicator: 'uninvolved_editor' });
    await unproven(editor, claimId);
    const verdict = { claimId, rating: 'unproven', reason: 'x' };
    await expect(settleVerdict(editor, verdict)).rejects.toMatchObject({ code: 'forbidden' });
    await settleVerdict(admin, verdict);
  });

  it('gives way to the desk’s when it is taken away, and claims follow the desk', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    await givePolicy(articleId, { requiredAssessments: { high: 3, normal: 3, low: 3 } });
    await unproven(first, claimId);
    const { version } = await articleById(reader(), articleId);
    await setArticlePolicy(editor, { articleId, policy: null, expectedVersion: version });
    expect(await stateOf(claimId)).toBe('assessed');

    const method = await deskMethod(reader());
    const high = { high: 4, normal: 4, low: 4 };
    const set = async (policy: ReviewPolicy) => {
      const { version: expectedVersion } = await deskMethod(reader());
      await setDeskMethod(admin, { ...method, policy, expectedVersion });
    };
    await set({ ...defaultPolicy, requiredAssessments: high });
    expect(await stateOf(claimId)).toBe('in_review');
    await set(defaultPolicy);
    expect(await stateOf(claimId)).toBe('assessed');
  });

  it('is refused against a version that is no longer the article’s', async () => {
    const { articleId } = await importBridge(editor);
    await givePolicy(articleId, {});
    await expect(
      setArticlePolicy(editor, { articleId, policy: null, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'stale_version' });
    await expect(
      setArticlePolicy(first, { articleId, policy: null, expectedVersion: 2 }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps a settled claim settled, and sends it back to review when it is reopened', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    await unproven(first, claimId);
    await settleVerdict(editor, { claimId, rating: 'unproven', reason: 'x' });
    await givePolicy(articleId, { requiredAssessments: { high: 2, normal: 2, low: 2 } });
    expect(await stateOf(claimId)).toBe('settled');
    await reopenVerdict(editor, { claimId, reason: 'One is too few.' });
    expect(await stateOf(claimId)).toBe('in_review');
  });
});

describe('a reviewer who judges blind', () => {
  it('learns nothing of another’s assessment, wherever they look', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    const views = async () => {
      const [file, page, workbench, claim, history, articles, annotations, report, csv] =
        await Promise.all([
          getClaimFile(second, claimId),
          listClaims(second, { articleId }),
          getWorkbench(second, articleId),
          getClaim(second, claimId),
          getClaimHistory(second, { claimId }),
          listArticles(second, { limit: 100 }),
          exportAnnotations(second, articleId),
          exportReport(second, { articleId }),
          exportReport(second, { articleId, format: 'csv' }),
        ]);
      const states = await Promise.all(
        (['open', 'in_review', 'assessed', 'disputed'] as const).map(
          async (state) => (await listClaims(second, { articleId, state })).items.length,
        ),
      );
      const seen = articles.items.find(({ id }) => id === articleId)?.states;
      const { claims } = workbench;
      return { file, page, claims, claim, history, seen, annotations, report, csv, states };
    };
    const before = await views();
    await unproven(first, claimId);
    await unproven(editor, claimId);
    expect(await views()).toEqual(before);
    expect(await stateOf(claimId)).toBe('assessed');

    const assigned = await assignClaim(second, {
      id: claimId,
      assigneeId: second.actor.id,
      expectedVersion: before.claim.version,
    });
    expect(assigned.state).toBe('in_review');

    await unproven(second, claimId);
    const after = await views();
    expect(after.file.assessments).toHaveLength(3);
    expect(after.claim.state).toBe('assessed');
    expect(after.page.items.find(({ id }) => id === claimId)).toMatchObject({
      state: 'assessed',
      assessmentCount: 3,
    });
  });

  it('is not told by a refusal whose assessment rests on a citation', async () => {
    const { cars: claimId } = await importBridge(editor);
    const { id: sourceId } = await addSource(second, {
      csl: { type: 'report', title: `Count ${crypto.randomUUID()}` },
    });
    const citation = await addCitation(second, { claimId, sourceId, stance: 'supports' });
    await recordAssessment(first, {
      claimId,
      rating: 'true',
      rationale,
      citationIds: [citation.id],
    });
    const refused = await retireCitation(second, {
      id: citation.id,
      expectedVersion: citation.version,
      reason: 'Wrong one',
    }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'transition_refused', facts: {} });
    expect(String(refused)).not.toContain(first.actor.name);
  });

  it('judges blind again once they took theirs back', async () => {
    const { cars: claimId } = await importBridge(editor);
    await unproven(first, claimId);
    expect((await getClaimFile(second, claimId)).blind).toBe(true);
    await unproven(second, claimId);
    await withdrawAssessment(second, { claimId });
    expect((await getClaimFile(second, claimId)).blind).toBe(true);
  });

  it('is not, where the policy lets reviewers see', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    await givePolicy(articleId, { blind: false });
    await unproven(first, claimId);
    expect((await getClaimFile(second, claimId)).assessments).toHaveLength(1);
    expect((await listClaims(second, { articleId, state: 'assessed' })).items).toHaveLength(1);
  });
});

describe('the rules of evidence', () => {
  it('let an editor settle against them only with a reason, which the report tells', async () => {
    const { articleId, cars: claimId } = await importBridge(editor);
    const { version, policy } = await deskMethod(reader());
    const quantity = { ...defaultEvidenceRules.quantity, primary_source: 'needs_reason' as const };
    await setDeskMethod(admin, {
      policy,
      evidenceRules: { ...defaultEvidenceRules, quantity },
      expectedVersion: version,
    });
    await rate(first, claimId, 'true');
    const { claim, citations } = await getClaimFile(first, claimId);
    const missingEvidence = await getEvidenceMissing(first, claim, citations);
    expect(missingEvidence).toEqual([{ demand: 'primary_source', level: 'needs_reason' }]);

    const verdict = { claimId, rating: 'true', reason: 'Counted.' };
    await expect(settleVerdict(editor, verdict)).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'despite' }],
    });
    const settled = await settleVerdict(editor, { ...verdict, despite: 'The ministry is closed.' });
    expect(settled).toMatchObject({ missingEvidence, despite: 'The ministry is closed.' });
    const { body } = await exportReport(editor, { articleId, format: 'md' });
    expect(body).toContain('No primary source bears on it.');
    expect(body).toContain('The ministry is closed.');
    await setDeskMethod(admin, {
      policy,
      evidenceRules: defaultEvidenceRules,
      expectedVersion: version + 1,
    });
  });
});

it('keeps who judged otherwise in the report', async () => {
  const { articleId, cars: claimId } = await importBridge(editor);
  await rate(first, claimId, 'true');
  await recordAssessment(second, { claimId, rating: 'unproven', rationale: 'One count only.' });
  await settleVerdict(editor, { claimId, rating: 'true', reason: 'Counted.' });
  const { body } = await exportReport(editor, { articleId });
  const claim = JSON.parse(String(body)).claims.find(({ id }: { id: string }) => id === claimId);
  expect(claim.dissent).toEqual([
    { rating: 'unproven', rationale: 'One count only.', reviewer: second.actor.name },
  ]);
});
