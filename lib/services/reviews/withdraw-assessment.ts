import { z } from 'zod';
import { liveAssessment, setAssessmentStatus } from '@/lib/data/assessments';
import { claimById } from '@/lib/data/claims';
import { userOf } from '@/lib/domain/access/actor';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { transitions } from '@/lib/domain/workflow/transitions';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

/** Takes back the caller's own assessment of a claim; it stays in the record as withdrawn. */
export const withdrawAssessment = command(
  'assessment.record',
  z.object({ claimId: Id }),
  async ({ tx, actor, at }, { claimId }) => {
    await claimById(tx, claimId);
    const own = await liveAssessment(tx, claimId, userOf(actor).id);
    if (!own) throw new ClaimdeskError('transition_refused', transitions.withdraw.refusal);
    const { articleId, state } = await applyEvent(tx, claimId, 'withdraw', at, () =>
      setAssessmentStatus(tx, own.id, 'withdrawn'),
    );
    return {
      result: { id: own.id, state },
      events: [
        {
          type: 'assessment.withdrawn',
          articleId,
          claimId,
          assessmentId: own.id,
          rating: own.rating,
          state,
        },
      ],
    };
  },
);
