import { z } from 'zod';
import { ClaimdeskError } from '@/lib/domain/errors';

/** From most to least: each role may do what its row in `permissions.ts` says, nothing by rank. */
export const Role = z.enum(['administrator', 'editor', 'reviewer', 'reader']);
export type Role = z.infer<typeof Role>;

/**
 * What an API token may be used for, each a set of actions (`scopes.ts`): read what the desk has; add
 * claims, sources and judgements; change articles and settle verdicts; publish reports; one's own
 * account; members, settings and the log.
 */
export const Scope = z.enum(['read', 'review', 'edit', 'publish', 'account', 'admin']);
export type Scope = z.infer<typeof Scope>;

export type UserActor = {
  kind: 'user';
  id: string;
  name: string;
  role: Role;
  /** Where somebody acts by an API token, what it is good for; absent at a sign-in, which is for all. */
  scopes?: readonly Scope[];
  /** The desk demands a second factor of their role, and they have none: they may set one up, no more. */
  lacksSecondFactor?: true;
};

/** The desk's own programs: first start, sample, command line. `name` stands in the audit log. */
export type SystemActor = { kind: 'system'; name: string };

export type Actor = UserActor | SystemActor;

/** The person acting. @throws ClaimdeskError `forbidden` for the system: it holds no opinions. */
export function userOf(actor: Actor): UserActor {
  if (actor.kind === 'user') return actor;
  throw new ClaimdeskError('forbidden', 'Only a person may do this.');
}
