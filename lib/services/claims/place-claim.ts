import { z } from 'zod';
import { currentRevision } from '@/lib/data/articles';
import { insertPending, resolvePlace } from '@/lib/data/carried-passages';
import { insertPassages } from '@/lib/data/claim-passages';
import { lockClaim } from '@/lib/data/claim-state';
import { claimById } from '@/lib/data/claims';
import type { Writer } from '@/lib/data/transaction';
import { sameWords } from '@/lib/domain/claim/carry-claims';
import type { Claim } from '@/lib/domain/claim/claim';
import type { PendingPassage, PlaceChoice } from '@/lib/domain/claim/standing';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { transitions } from '@/lib/domain/workflow/transitions';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { claimSeenBy } from '@/lib/services/claims/claim-seen';
import { command } from '@/lib/services/command';

/** Which passage is placed, and where. */
export const Placing = z.object({
  /** One of the claim's `pending`; may be left out while only one is in doubt. */
  pendingId: Id.optional(),
  /** The place among its `choices`, counted from 0; null for none of these. */
  choice: z.int({ error: 'Choose a place, or none of these.' }).nonnegative().nullable(),
});

const Input = Placing.extend({ id: Id, expectedVersion: Version.optional() });

/**
 * Says where a passage stands that a revision left in doubt. Where the words of that place differ,
 * the claim then waits to be confirmed; with none of the places, the passage is gone.
 * @throws ClaimdeskError `transition_refused` unless its place is in doubt, `invalid_input` for a
 * choice that is not among them.
 */
export const placeClaim = command('claim.edit', Input, async ({ tx, actor, at }, input) => {
  const { id, expectedVersion } = input;
  await lockClaim(tx, id);
  const claim = await claimById(tx, id);
  let placed: { before: string; after: string | null } | undefined;
  let former: { carriedId: string; passageId: string | null; openedId: string | null } | undefined;
  const place = async () => {
    const pending = inDoubt(claim, input.pendingId);
    const chosen = choiceOf(pending, input.choice);
    const byId = actor.kind === 'user' ? actor.id : null;
    const passageId = chosen && (await tie(tx, claim, chosen));
    await resolvePlace(tx, pending.id, passageId, { at, byId });
    former = { carriedId: pending.id, passageId, openedId: null };
    if (!chosen || !passageId) {
      former.openedId = await insertPending(tx, pending.id, { outcome: 'gone' });
    } else if (!sameWords(pending.from.exact, chosen.passage.exact)) {
      const { score } = chosen;
      const became = { outcome: 'changed', toPassageId: passageId, score } as const;
      former.openedId = await insertPending(tx, pending.id, became);
    }
    placed = { before: pending.from.exact, after: chosen?.passage.exact ?? null };
  };
  const { articleId, state } = await applyEvent(tx, id, 'place', at, place, expectedVersion);
  if (!placed) throw new Error('The claim was not placed.');
  return {
    result: await claimSeenBy(tx, actor, id),
    events: [{ type: 'claim.placed', articleId, claimId: id, ...placed, state, former }],
  };
});

function inDoubt({ pending }: Claim, pendingId: string | undefined): PendingPassage {
  const doubtful = pending.filter(({ outcome }) => outcome === 'ambiguous');
  if (doubtful.length === 0) {
    throw new ClaimdeskError('transition_refused', transitions.place.refusal);
  }
  const [only, ...others] = doubtful.filter(
    ({ id }) => pendingId === undefined || id === pendingId,
  );
  if (only && others.length === 0) return only;
  throw invalidField(
    'pendingId',
    only
      ? 'Several passages of this claim are in doubt: say which one is placed.'
      : 'This passage of the claim is not in doubt, or no longer.',
  );
}

function choiceOf({ choices }: PendingPassage, choice: number | null): PlaceChoice | null {
  if (choice === null) return null;
  const chosen = choices[choice];
  if (chosen) return chosen;
  throw invalidField('choice', `Choose one of the ${choices.length} places, from 0, or none.`);
}

async function tie(tx: Writer, { id, articleId }: Claim, { passage }: PlaceChoice) {
  const revision = await currentRevision(tx, articleId);
  const [passageId] = await insertPassages(tx, revision.id, [{ claimId: id, passage }]);
  return passageId ?? null;
}
