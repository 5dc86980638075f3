import { z } from 'zod';
import { claimById } from '@/lib/data/claims';
import { reopenVerdict as endVerdict } from '@/lib/data/verdicts';
import { Id, Version } from '@/lib/domain/identity';
import { Reason } from '@/lib/domain/reason';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

const Input = z.object({ claimId: Id, reason: Reason, expectedVersion: Version.optional() });

/** Opens a settled claim again; the verdict stays in the record as reopened. */
export const reopenVerdict = command('verdict.reopen', Input, async ({ tx, at }, input) => {
  const { claimId, reason, expectedVersion } = input;
  let verdictId: string | null = null;
  const reopen = async () => {
    verdictId = await endVerdict(tx, claimId);
  };
  const { articleId, state } = await applyEvent(tx, claimId, 'reopen', at, reopen, expectedVersion);
  if (!verdictId) throw new Error('A settled claim has a live verdict.');
  return {
    result: await claimById(tx, claimId),
    events: [{ type: 'verdict.reopened', articleId, claimId, verdictId, reason, state }],
  };
});
