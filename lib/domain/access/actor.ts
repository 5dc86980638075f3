import { z } from 'zod';
import { ClaimdeskError } from '@/lib/domain/errors';

/** From most to least: each role may do what its row in `permissions.ts` says, nothing by rank. */
export const Role = z.enum(['administrator', 'editor', 'reviewer', 'reader']);
export type Role = z.infer<typeof Role>;

export type UserActor = { kind: 'user'; id: string; name: string; role: Role };

/** The desk's own programs: first start, sample, command line. `name` stands in the audit log. */
export type SystemActor = { kind: 'system'; name: string };

export type Actor = UserActor | SystemActor;

/** The person acting. @throws ClaimdeskError `forbidden` for the system: it holds no opinions. */
export function userOf(actor: Actor): UserActor {
  if (actor.kind === 'user') return actor;
  throw new ClaimdeskError('forbidden', 'Only a person may do this.');
}
