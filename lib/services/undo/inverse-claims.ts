import { z } from 'zod';
import {
  openCarriedAgain,
  resolveCarried,
  resolveCarriedOfClaim,
} from '@/lib/data/carried-passages';
import { citationById } from '@/lib/data/citations';
import {
  askedFor,
  endAssignment,
  reopenAssignment,
  setAssignee,
} from '@/lib/data/claim-assignments';
import { removeLineage } from '@/lib/data/claim-lineage';
import { tieToPassages, untiePassages } from '@/lib/data/claim-passages';
import { lockClaim } from '@/lib/data/claim-state';
import { claimById, updateClaimContent } from '@/lib/data/claims';
import { takeBackAssignment } from '@/lib/data/notifications';
import { activeMember } from '@/lib/data/users';
import { changesBetween } from '@/lib/domain/audit/changes';
import { type Claim, ClaimChange, ClaimContent } from '@/lib/domain/claim/claim';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import type { Invertible } from '@/lib/domain/undo/ways-back';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { stopAsking } from '@/lib/services/claims/assign-claim';
import { restoreClaim, retireClaim } from '@/lib/services/claims/retire-claim';
import { setDue } from '@/lib/services/claims/set-due';
import { command } from '@/lib/services/command';
import { retireCitation } from '@/lib/services/sources/retire-citation';
import { byIdOf, changedSince, type Inverse, known, TAKEN_BACK } from '@/lib/services/undo/inverse';

type Types = Extract<Invertible, `claim.${string}`>;

/** Puts back what a claim said and which words it was tied to. */
const putBack = command(
  'claim.edit',
  z.object({
    id: Id,
    /** As it was left, and as it was before. */
    left: z.record(z.string(), z.unknown()),
    before: ClaimChange,
    passageIds: z.array(Id).nullable(),
    carriedIds: z.array(Id),
  }),
  async ({ tx, actor, at }, { id, left, before, passageIds, carriedIds }) => {
    await lockClaim(tx, id);
    const claim = await claimById(tx, id);
    const words = ({ passages }: Claim) => passages.map(({ exact }) => exact);
    const now = { ...ClaimContent.parse(claim), passages: words(claim) };
    if (changesBetween(left, { ...left, ...pick(now, Object.keys(left)) }).length > 0) {
      throw changedSince();
    }
    const former = {
      passageIds: claim.passages.map((one) => one.id),
      carriedIds: claim.pending.map((one) => one.id),
    };
    const change = async () => {
      await updateClaimContent(tx, id, { ...ClaimContent.parse(claim), ...before });
      if (passageIds) await tieToPassages(tx, id, passageIds);
      await resolveCarriedOfClaim(tx, id, { at, byId: byIdOf(actor) });
      await openCarriedAgain(tx, carriedIds);
    };
    const { articleId } = await applyEvent(tx, id, 'takeBack', at, change);
    const after = await claimById(tx, id);
    return {
      result: id,
      events: [
        {
          type: 'claim.edited',
          articleId,
          claimId: id,
          changes: changesBetween(now, { ...ClaimContent.parse(after), passages: words(after) }),
          former,
        },
      ],
    };
  },
);

const pick = (from: Record<string, unknown>, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));

/** Puts a claim into the hands that it was in before somebody was given it, or out of which it was taken. */
const handBack = command(
  'claim.assign',
  z.object({
    id: Id,
    from: Id.nullable(),
    to: Id.nullable(),
    /** Whether who has it now was asked for it before they had it. */
    wasAsked: z.boolean(),
    /** Of the change that is taken back. */
    changedAt: z.date(),
  }),
  async ({ tx, at }, { id, from, to, wasAsked, changedAt }) => {
    const { assignee } = await claimById(tx, id);
    if ((assignee?.id ?? null) !== from) throw changedSince();
    const member = to === null ? null : await activeMember(tx, to);
    if (to !== null && !member) {
      throw new ClaimdeskError('transition_refused', 'Who had this claim has no account any more.');
    }
    const change = async () => {
      if (from !== null && from !== to && !wasAsked) await endAssignment(tx, id, from, at);
      await setAssignee(tx, id, to);
      if (to !== null && from !== to) await reopenAssignment(tx, id, to, changedAt);
    };
    const event = to === null ? 'release' : 'assign';
    const { articleId } = await applyEvent(tx, id, event, at, change);
    const about = { articleId, claimId: id };
    return {
      result: id,
      events: [
        member
          ? {
              type: 'claim.assigned' as const,
              ...about,
              assigneeId: member.id,
              assigneeName: member.name,
              former: { assigneeId: from, wasAsked: from === to },
            }
          : {
              type: 'claim.released' as const,
              ...about,
              assigneeName: assignee?.name ?? '',
              former: { assigneeId: from ?? '' },
            },
      ],
    };
  },
);

/** Asks somebody for a claim again who was told that they are not. */
const askAgain = command(
  'claim.assign',
  z.object({ id: Id, reviewerId: Id, reviewerName: z.string(), endedAt: z.date() }),
  async ({ tx }, { id, reviewerId, reviewerName, endedAt }) => {
    const { articleId } = await lockClaim(tx, id);
    if ((await askedFor(tx, id)).some((person) => person.id === reviewerId)) throw changedSince();
    await reopenAssignment(tx, id, reviewerId, endedAt);
    return {
      result: id,
      events: [{ type: 'claim.asked', articleId, claimId: id, reviewerId, reviewerName }],
    };
  },
);

export const claimInverses: { [Type in Types]: Inverse<Type> } = {
  'claim.added': ({ claimId }, { context }) =>
    retireClaim(context, { id: claimId, reason: TAKEN_BACK }),

  'claim.edited': ({ claimId, changes, former }, { context }) => {
    const said = changes.filter(({ field }) => field !== 'passages');
    const { passageIds, carriedIds } = known(former);
    return putBack(context, {
      id: claimId,
      left: Object.fromEntries(changes.map(({ field, after }) => [field, after])),
      before: ClaimChange.parse(
        Object.fromEntries(said.map(({ field, before }) => [field, before])),
      ),
      passageIds: changes.length > said.length ? passageIds : null,
      carriedIds,
    });
  },

  'claim.assigned': async ({ claimId, assigneeId, former }, { context, tx, actor, entry }) => {
    const { assigneeId: to, wasAsked } = known(former);
    const changedAt = new Date(entry.at);
    await handBack(context, { id: claimId, from: assigneeId, to, wasAsked, changedAt });
    if (actor.kind === 'user') {
      await takeBackAssignment(tx, {
        userId: assigneeId,
        actorId: actor.id,
        claimId,
        at: changedAt,
      });
    }
  },
  'claim.released': ({ claimId, former }, { context, entry }) =>
    handBack(context, {
      id: claimId,
      from: null,
      to: known(former).assigneeId,
      wasAsked: false,
      changedAt: new Date(entry.at),
    }),
  'claim.asked': ({ claimId, reviewerId }, { context }) =>
    stopAsking(context, { id: claimId, reviewerId }),
  'claim.unasked': ({ claimId, reviewerId, reviewerName }, { context, entry }) =>
    askAgain(context, { id: claimId, reviewerId, reviewerName, endedAt: new Date(entry.at) }),
  'claim.dueSet': ({ claimId, before }, { context }) =>
    setDue(context, { id: claimId, dueOn: before }),

  'claim.retired': ({ claimId }, { context }) => restoreClaim(context, { id: claimId }),
  'claim.restored': ({ claimId, former }, { context }) =>
    retireClaim(context, { id: claimId, reason: known(former).reason }),

  'claim.split': async ({ claimId }, { context, tx, entries }) => {
    const parts = entries.flatMap(({ event }) =>
      event.type === 'claim.added'
        ? [{ fromId: claimId, intoId: event.claimId, kind: 'split' as const }]
        : [],
    );
    await removeLineage(tx, parts);
    await restoreClaim(context, { id: claimId });
  },
  'claim.merged': ({ claimId }, { context }) => restoreClaim(context, { id: claimId }),
  'claim.absorbed': async ({ claimId, gained }, { context, tx, actor, at, entries }) => {
    const { passageIds, carriedIds, citationIds } = known(gained);
    for (const id of citationIds) {
      const { version } = await citationById(tx, id);
      await retireCitation(context, { id, expectedVersion: version, reason: TAKEN_BACK });
    }
    await applyEvent(tx, claimId, 'takeBack', at, async () => {
      await untiePassages(tx, claimId, passageIds);
      await resolveCarried(tx, carriedIds, { at, byId: byIdOf(actor) });
    });
    const others = entries.flatMap(({ event }) =>
      event.type === 'claim.merged'
        ? [{ fromId: event.claimId, intoId: claimId, kind: 'merge' as const }]
        : [],
    );
    await removeLineage(tx, others);
  },

  'claim.confirmed': ({ claimId, former }, { tx, at }) =>
    applyEvent(tx, claimId, 'takeBack', at, () => openCarriedAgain(tx, known(former).carriedIds)),
  'claim.placed': ({ claimId, former }, { tx, actor, at }) => {
    const { carriedId, passageId, openedId } = known(former);
    return applyEvent(tx, claimId, 'takeBack', at, async () => {
      if (openedId) await resolveCarried(tx, [openedId], { at, byId: byIdOf(actor) });
      if (passageId) await untiePassages(tx, claimId, [passageId]);
      await openCarriedAgain(tx, [carriedId]);
    });
  },
};
