import { z } from 'zod';
import { claimById, setAssignee } from '@/lib/data/claims';
import { insertNotifications } from '@/lib/data/notifications';
import { activeMember } from '@/lib/data/users';
import { can } from '@/lib/domain/access/permissions';
import { invalidField } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { claimSeenBy } from '@/lib/services/claims/claim-seen';
import { command } from '@/lib/services/command';

const Target = z.object({ id: Id, expectedVersion: Version.optional() });

/** Gives a claim to a member who may review, the caller included. */
export const assignClaim = command(
  'claim.assign',
  Target.extend({ assigneeId: Id }),
  async ({ tx, actor, at }, { id, assigneeId, expectedVersion }) => {
    const member = await activeMember(tx, assigneeId);
    if (!member || !can({ kind: 'user', ...member }, 'assessment.record')) {
      throw invalidField('assigneeId', 'Choose an active member who may review claims.');
    }
    const { articleId } = await applyEvent(
      tx,
      id,
      'assign',
      at,
      () => setAssignee(tx, id, assigneeId),
      expectedVersion,
    );
    const actorId = actor.kind === 'user' ? actor.id : null;
    if (actorId !== assigneeId) {
      const told = { userId: assigneeId, kind: 'assignment' as const, actorId };
      await insertNotifications(tx, [{ ...told, articleId, claimId: id }], at);
    }
    return {
      result: await claimSeenBy(tx, actor, id),
      events: [
        { type: 'claim.assigned', articleId, claimId: id, assigneeId, assigneeName: member.name },
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
      () => setAssignee(tx, id, null),
      expectedVersion,
    );
    return {
      result: await claimSeenBy(tx, actor, id),
      events: [{ type: 'claim.released', articleId, claimId: id, assigneeName: assignee.name }],
    };
  },
);
