import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import { insertAssessment, liveAssessment } from '@/lib/data/assessments';
import { citationsOfClaim } from '@/lib/data/citations';
import { claimById } from '@/lib/data/claims';
import { ratingIdOf, scaleById } from '@/lib/data/rating-scales';
import { userOf } from '@/lib/domain/access/actor';
import { AssessmentInput } from '@/lib/domain/assessment/assessment';
import { checkAssessment } from '@/lib/domain/assessment/rules';
import { staleVersion } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

const Input = AssessmentInput.extend({
  claimId: Id,
  expectedVersion: Version.optional(),
  /** The wording that was judged: refused as stale when the claim says something else by now. */
  wordingSeen: z.string().optional(),
});

/** Records the caller's judgement of a claim; one they had recorded before becomes superseded. */
export const recordAssessment = command('assessment.record', Input, async (work, input) => {
  const { tx, at } = work;
  const reviewer = userOf(work.actor);
  const { claimId, rationale, expectedVersion } = input;
  const citationIds = [...new Set(input.citationIds)];
  const article = await articleById(tx, (await claimById(tx, claimId)).articleId);
  const scale = await scaleById(tx, article.ratingScaleId);

  let recorded: Awaited<ReturnType<typeof insertAssessment>> | undefined;
  const record = async () => {
    // Nobody words it otherwise while its row is held.
    const { wording, version } = await claimById(tx, claimId);
    if (input.wordingSeen && input.wordingSeen !== wording) throw staleVersion('claim', version);
    const citations = await citationsOfClaim(tx, claimId, { status: 'live' });
    const rating = checkAssessment(
      { rating: input.rating, citationIds },
      scale,
      citations.map(({ id }) => id),
    );
    const last = await liveAssessment(tx, claimId, reviewer.id);
    recorded = await insertAssessment(
      tx,
      {
        claimId,
        reviewerId: reviewer.id,
        ratingId: await ratingIdOf(tx, scale.id, rating.key),
        rationale,
        citationIds,
        supersedesId: last?.id ?? null,
      },
      at,
    );
  };
  const { articleId, state } = await applyEvent(tx, claimId, 'assess', at, record, expectedVersion);
  if (!recorded) throw new Error('The assessment was not written.');
  return {
    result: recorded,
    events: [
      {
        type: 'assessment.recorded',
        articleId,
        claimId,
        assessmentId: recorded.id,
        rating: recorded.rating,
        supersedesId: recorded.supersedesId,
        state,
      },
    ],
  };
});
