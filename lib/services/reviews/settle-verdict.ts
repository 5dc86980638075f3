import { articleById } from '@/lib/data/articles';
import { assessmentsOfClaims } from '@/lib/data/assessments';
import { citationsOfClaim } from '@/lib/data/citations';
import { claimById } from '@/lib/data/claims';
import { ratingIdOf, scaleById } from '@/lib/data/rating-scales';
import { policyOfArticle } from '@/lib/data/review-method';
import { insertVerdict } from '@/lib/data/verdicts';
import { userOf } from '@/lib/domain/access/actor';
import { refuseAdjudicator } from '@/lib/domain/assessment/adjudication';
import { type Verdict, VerdictInput } from '@/lib/domain/assessment/assessment';
import { type MissingEvidence, needsReason } from '@/lib/domain/assessment/evidence-rules';
import { missingWords } from '@/lib/domain/assessment/method-words';
import { ratingOf } from '@/lib/domain/assessment/scales';
import { invalidField, staleVersion } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';
import { evidenceMissing } from '@/lib/services/reviews/evidence-missing';

const Input = VerdictInput.extend({ claimId: Id, expectedVersion: Version.optional() });

/**
 * Settles the desk's verdict on a claim, drawn from the assessments that are live now.
 * @throws ClaimdeskError `transition_refused` while the policy wants more assessments; `forbidden`
 * when it wants somebody else to settle; `stale_version` when other assessments are live than were
 * seen; `invalid_input` at `despite` when a rule of evidence is not met and no reason is given.
 */
export const settleVerdict = command('verdict.settle', Input, async (work, input) => {
  const { tx, at } = work;
  const editor = userOf(work.actor);
  const { claimId, reason, expectedVersion } = input;
  const { ratingScaleId } = await articleById(tx, (await claimById(tx, claimId)).articleId);
  const rating = ratingOf(await scaleById(tx, ratingScaleId), input.rating);

  let settled: Verdict | undefined;
  const settle = async () => {
    // As it stands while its row is held.
    const claim = await claimById(tx, claimId);
    const assessments = (await assessmentsOfClaims(tx, [claimId])).filter(
      ({ status }) => status === 'live',
    );
    refuseAdjudicator(await policyOfArticle(tx, claim.articleId), editor, assessments);
    const assessmentIds = assessments.map(({ id }) => id);
    if (input.assessmentsSeen && !sameIds(input.assessmentsSeen, assessmentIds)) {
      throw staleVersion('claim', claim.version);
    }
    const citations = await citationsOfClaim(tx, claimId, { status: 'live' });
    const missing = await evidenceMissing(tx, claim, citations);
    if (needsReason(missing) && input.despite === null) throw reasonNeeded(missing);
    settled = await insertVerdict(
      tx,
      {
        claimId,
        ratingId: await ratingIdOf(tx, ratingScaleId, rating.key),
        reason,
        missingEvidence: missing,
        despite: missing.length > 0 ? input.despite : null,
        settledById: editor.id,
        assessmentIds,
      },
      at,
    );
  };
  const { articleId } = await applyEvent(tx, claimId, 'settle', at, settle, expectedVersion);
  if (!settled) throw new Error('The verdict was not written.');
  return {
    result: settled,
    events: [
      { type: 'verdict.settled', articleId, claimId, verdictId: settled.id, rating: rating.key },
    ],
  };
});

const sameIds = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((id) => others.includes(id));

const reasonNeeded = (missing: readonly MissingEvidence[]) =>
  invalidField(
    'despite',
    `${missing
      .filter(({ level }) => level === 'needs_reason')
      .map(({ demand }) => missingWords[demand])
      .join(' ')} Say why you settle it all the same, or add the evidence.`,
  );
