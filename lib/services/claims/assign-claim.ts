import { z } from 'zod';
import { askedFor, endAssignment, handOver, openAssignment } from '@/lib/data/claim-assignments';
import { lockClaim } from '@/lib/data/claim-state';
import { claimById } from '@/lib/data/claims';
import { insertNotifications } from '@/lib/data/notifications';
import { reader, type Writer } from '@/lib/data/transaction';
import { activeMember } from '@/lib/data/users';
import type { Actor } from '@/lib/domain/access/actor';
import { authorize, can } from '@/lib/domain/access/permissions';
import { invalidField } from '@/lib/domain/errors';
import { Id, type Person, Version } from '@/lib/domain/identity';
import { refuseUnlessAllowed } from '@/lib/domain/workflow/transitions';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { claimSeenBy } from '@/lib/services/claims/claim-seen';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Target = z.object({ id: Id, expectedVersion: Version.optional() });

export const idOf = (actor: Actor): string | null => (actor.kind === 'user' ? actor.id : null);

/** Gives a claim to a member who may review, the caller included. */
export const assignClaim = command(
  'claim.assign',
  Target.extend({ assigneeId: Id }),
  async ({ tx, at, actor }, { id, assigneeId, expectedVersion }) => {
    const member = await memberWhoReviews(tx, 'assigneeId', assigneeId);
    let former = { assigneeId: null as string | null, wasAsked: false };
    const assign = async () => {
      const { assignee } = await claimById(tx, id);
      const asked = await askedFor(tx, id);
      former = {
        assigneeId: assignee?.id ?? null,
        wasAsked: asked.some((person) => person.id === assigneeId),
      };
      await handOver(tx, id, assigneeId, idOf(actor), at);
    };
    const { articleId } = await applyEvent(tx, id, 'assign', at, assign, expectedVersion);
    const actorId = actor.kind === 'user' ? actor.id : null;
    if (actorId !== assigneeId) {
      const told = { userId: assigneeId, kind: 'assignment' as const, actorId };
      await insertNotifications(tx, [{ ...told, articleId, claimId: id }], at);
    }
    return {
      result: await claimSeenBy(tx, actor, id),
      events: [
        {
          type: 'claim.assigned',
          articleId,
          claimId: id,
          assigneeId,
          assigneeName: member.name,
          former,
        },
      ],
    };
  },
);

/** Takes a claim out of anybody's hands. */
export const releaseClaim = command(
  'claim.assign',
  Target,
  async ({ tx, actor, at }, { id, expectedVersion }) => {
    const { assignee } = await claimById(tx, id);
    if (!assignee) throw invalidField('id', 'Nobody has this claim.');
    const { articleId } = await applyEvent(
      tx,
      id,
      'release',
      at,
      () => handOver(tx, id, null, null, at),
      expectedVersion,
    );
    return {
      result: await claimSeenBy(tx, actor, id),
      events: [
        {
          type: 'claim.released',
          articleId,
          claimId: id,
          assigneeName: assignee.name,
          former: { assigneeId: assignee.id },
        },
      ],
    };
  },
);

const Asked = z.object({ id: Id, reviewerId: Id });

/** Asks a member for an assessment of a claim that somebody else has in hand; nobody is told to stop. */
export const askReviewer = command(
  'claim.assign',
  Asked,
  async ({ tx, at, actor }, { id, reviewerId }) => {
    const { name } = await memberWhoReviews(tx, 'reviewerId', reviewerId);
    const { articleId, state, assigneeId } = await lockClaim(tx, id);
    refuseUnlessAllowed(state, 'assign');
    if (assigneeId === null) {
      throw invalidField('reviewerId', 'Nobody has this claim yet: assign it to them.');
    }
    if (!(await openAssignment(tx, id, reviewerId, idOf(actor), at))) {
      throw invalidField('reviewerId', `${name} is asked already.`);
    }
    return {
      result: await askedFor(tx, id),
      events: [
        { type: 'claim.asked', articleId, claimId: id, reviewerId, reviewerName: name } as const,
      ],
    };
  },
);

/** Asks a member no longer who was asked beside whoever has the claim in hand. */
export const stopAsking = command('claim.assign', Asked, async ({ tx, at }, { id, reviewerId }) => {
  const { articleId, assigneeId } = await lockClaim(tx, id);
  const asked = (await askedFor(tx, id)).find((person) => person.id === reviewerId);
  if (!asked) throw invalidField('reviewerId', 'They are not asked for this claim.');
  if (assigneeId === reviewerId) {
    throw invalidField('reviewerId', `${asked.name} has the claim in hand: release it.`);
  }
  await endAssignment(tx, id, reviewerId, at);
  return {
    result: await askedFor(tx, id),
    events: [
      {
        type: 'claim.unasked',
        articleId,
        claimId: id,
        reviewerId,
        reviewerName: asked.name,
      } as const,
    ],
  };
});

/**
 * Who is asked for an assessment of the claim, for those who settle it; others are told of nobody
 * but themselves. @throws ClaimdeskError `not_found`.
 */
export async function listAsked(context: Context, input: string): Promise<Person[]> {
  const { actor } = authorize(context.actor, 'article.read');
  const id = parse(Id, input);
  const [asked] = await Promise.all([askedFor(reader(), id), claimById(reader(), id)]);
  return can(actor, 'verdict.settle') ? asked : asked.filter((one) => one.id === idOf(actor));
}

async function memberWhoReviews(tx: Writer, field: string, id: string): Promise<Person> {
  const member = await activeMember(tx, id);
  if (!member || !can({ kind: 'user', ...member }, 'assessment.record')) {
    throw invalidField(field, 'Choose an active member who may review claims.');
  }
  return member;
}
