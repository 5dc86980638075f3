import type { Actor, Role } from '@/lib/domain/access/actor';
import { ClaimdeskError } from '@/lib/domain/errors';

const everyone = ['administrator', 'editor', 'reviewer', 'reader'] as const;
const reviewers = ['administrator', 'editor', 'reviewer'] as const;
const editors = ['administrator', 'editor'] as const;
const administrators = ['administrator'] as const;

/** The one table from action to roles. An action missing here does not compile. */
export const permissions = {
  'article.read': everyone,
  'article.import': editors,
  'article.edit': editors,
  'article.retire': editors,
  'claim.add': reviewers,
  'claim.edit': reviewers,
  'claim.assign': reviewers,
  'claim.retire': reviewers,
  'sentence.mark': reviewers,
  'claim.propose': reviewers,
  'coverage.demand': editors,
  'source.read': everyone,
  'source.add': reviewers,
  'source.edit': reviewers,
  'source.rank': reviewers,
  'source.capture': reviewers,
  'source.visit': reviewers,
  'source.retire': editors,
  'citation.add': reviewers,
  'citation.edit': reviewers,
  'assessment.record': reviewers,
  'verdict.settle': editors,
  'verdict.reopen': editors,
  'policy.set': editors,
  'report.preview': everyone,
  'report.publish': editors,
  'comment.add': reviewers,
  'comment.retire': reviewers,
  'member.read': everyone,
  'member.invite': administrators,
  'member.manage': administrators,
  'account.manage': everyone,
  'desk.read': everyone,
  'desk.manage': administrators,
  'audit.read': editors,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

/** Whether somebody of the role may do it at all. */
export const mayRole = (role: Role, action: Action): boolean =>
  (permissions[action] as readonly Role[]).includes(role);

/** Whether the actor may do it at all; the system may do everything. For showing or hiding a button. */
export function can(actor: Actor | null, action: Action): boolean {
  if (!actor) return false;
  if (actor.kind === 'system') return true;
  return mayRole(actor.role, action);
}

declare const authorized: unique symbol;

/** Proof that `authorize` said yes. Nothing else can make one, so a skipped check does not compile. */
export type Authorized<A extends Action = Action> = {
  readonly actor: Actor;
  readonly action: A;
  readonly [authorized]: true;
};

/** @throws ClaimdeskError `unauthenticated` without an actor, `forbidden` when the role may not. */
export function authorize<A extends Action>(actor: Actor | null, action: A): Authorized<A> {
  if (!actor) throw new ClaimdeskError('unauthenticated', 'Sign in first.');
  if (!can(actor, action)) {
    const who =
      actor.kind === 'user' ? `${/^[ae]/.test(actor.role) ? 'an' : 'a'} ${actor.role}` : actor.name;
    throw new ClaimdeskError('forbidden', `Not permitted: ${who} may not do this (${action}).`);
  }
  return { actor, action } as Authorized<A>;
}
