import { articleById, currentRevision, lockArticle } from '@/lib/data/articles';
import { resolveCarriedOfClaim } from '@/lib/data/carried-passages';
import { replacePassages } from '@/lib/data/claim-passages';
import { lockClaim } from '@/lib/data/claim-state';
import { claimById, updateClaimContent } from '@/lib/data/claims';
import { judgementOfClaim } from '@/lib/data/review-method';
import type { Writer } from '@/lib/data/transaction';
import { reopenVerdict } from '@/lib/data/verdicts';
import { changesBetween } from '@/lib/domain/audit/changes';
import type { AuditEvent } from '@/lib/domain/audit/events';
import {
  type Claim,
  ClaimChange,
  ClaimContent,
  PassageChange,
  type PassageInput,
} from '@/lib/domain/claim/claim';
import { locateClaim } from '@/lib/domain/claim/locate';
import { invalidField } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { asSeenBy } from '@/lib/services/claims/claim-seen';
import { command } from '@/lib/services/command';

const Input = ClaimChange.extend({
  id: Id,
  expectedVersion: Version,
  /** Left out, the present ones stay. */
  passages: PassageChange.optional(),
});

/**
 * Changes what the desk says about a claim, or which words it is tied to. Who ties it to words, or
 * words it anew after the article's words changed, has seen to what revisions did to it. A claim
 * that the text no longer says can only be tied to other words; its verdict was about the old ones.
 */
export const editClaim = command('claim.edit', Input, async ({ tx, actor, at }, input) => {
  const { id, expectedVersion, passages, ...content } = input;
  await lockClaim(tx, id);
  const before = await claimById(tx, id);
  let verdictId: string | null = null;
  let carriedIds: string[] = [];
  const edit = async () => {
    if (before.standing === 'gone' && !passages) {
      throw invalidField('passages', 'The article no longer says this: choose other words of it.');
    }
    const said = { ...ClaimContent.parse(before), ...content };
    await updateClaimContent(tx, id, said);
    if (passages) await tieTo(tx, before, passages);
    const isReworded = before.standing === 'changed' && said.wording !== before.wording;
    if (passages || isReworded) {
      const byId = actor.kind === 'user' ? actor.id : null;
      await resolveCarriedOfClaim(tx, id, { at, byId });
      carriedIds = before.pending.map((one) => one.id);
    }
    if (before.standing === 'gone') verdictId = await reopenVerdict(tx, id);
  };
  const { state } = await applyEvent(tx, id, 'edit', at, edit, expectedVersion);
  const after = await claimById(tx, id);
  const about = { articleId: after.articleId, claimId: id };
  const words = (claim: Claim) => claim.passages.map(({ exact }) => exact);
  const events: AuditEvent[] = [
    {
      type: 'claim.edited',
      ...about,
      changes: changesBetween(
        { ...ClaimContent.parse(before), passages: words(before) },
        { ...ClaimContent.parse(after), passages: words(after) },
      ),
      former: { passageIds: before.passages.map((one) => one.id), carriedIds },
    },
  ];
  if (verdictId) {
    const reason = 'The claim is tied to other words: the article no longer says the old ones.';
    events.push({ type: 'verdict.reopened', ...about, verdictId, reason, state });
  }
  return { result: asSeenBy(actor, after, await judgementOfClaim(tx, id)), events };
});

async function tieTo(tx: Writer, claim: Claim, passages: readonly PassageInput[]): Promise<void> {
  // The text must stay the one that the words are found in.
  await lockArticle(tx, claim.articleId);
  const { language } = await articleById(tx, claim.articleId);
  const revision = await currentRevision(tx, claim.articleId);
  const located = locateClaim(revision, language, { passages: [...passages], origin: null });
  await replacePassages(tx, claim.id, revision.id, located);
}
