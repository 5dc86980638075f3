import { z } from 'zod';
import { type Actor, userOf } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/permissions';
import { isBlind, type Judged, tellsOfJudgement } from '@/lib/domain/assessment/blindness';
import type { AuditEntry } from '@/lib/domain/audit/events';
import { Id, Instant, Person } from '@/lib/domain/identity';

/** What somebody did to an article, as open pages are told of it. */
export const LiveChange = z.object({
  /** Of the audit log. */
  sequence: z.int(),
  claimId: Id.nullable(),
  type: z.string(),
  /** Follow the name of who did it. */
  words: z.string(),
  actorId: Id.nullable(),
  actorName: z.string(),
  at: Instant,
});
export type LiveChange = z.infer<typeof LiveChange>;

/** What somebody can have open to be written. */
export const EditedPart = z.enum(['wording', 'citation', 'assessment', 'verdict', 'new claim']);
export type EditedPart = z.infer<typeof EditedPart>;

/** Where somebody is in an article. */
export const Presence = z.object({
  person: Person,
  claimId: Id.nullable(),
  editing: EditedPart.nullable(),
});
export type Presence = z.infer<typeof Presence>;

/** Whether an entry may reach the actor. What tells of a claim that is not known reaches nobody. */
export function mayBeTold(
  actor: Actor,
  entry: AuditEntry,
  standingOf: (claimId: string) => Judged | undefined,
): boolean {
  if (!tellsOfJudgement(actor, entry)) return true;
  const standing = 'claimId' in entry.event ? standingOf(entry.event.claimId) : undefined;
  return standing !== undefined && !isBlind(actor, standing);
}

/**
 * Who else is there, for the actor. That somebody settles a verdict tells that there are
 * assessments, so only those who may settle one learn it.
 */
export function presencesFor(actor: Actor, presences: readonly Presence[]): Presence[] {
  const { id } = userOf(actor);
  return presences
    .filter(({ person }) => person.id !== id)
    .map((one) =>
      one.editing === 'verdict' && !can(actor, 'verdict.settle') ? { ...one, editing: null } : one,
    );
}
