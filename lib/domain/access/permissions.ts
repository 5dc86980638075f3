import type { Actor, Role, Scope } from '@/lib/domain/access/actor';
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
  'claim.setDue': editors,
  'claim.retire': reviewers,
  'sentence.mark': reviewers,
  'claim.propose': reviewers,
  'command.undo': reviewers,
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
  'match.judge': reviewers,
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
  /** What is left to those who have to set one up. */
  'factor.setUp': everyone,
  'desk.read': everyone,
  'desk.manage': administrators,
  /** Takes all that the desk holds, secrets and protected sources too. */
  'desk.backUp': administrators,
  'audit.read': editors,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof permissions;

/** The one table from action to the scope that an API token needs for it, whatever its owner's role. */
export const scopeOf: Record<Action, Scope> = {
  'article.read': 'read',
  'source.read': 'read',
  'report.preview': 'read',
  'member.read': 'read',
  'desk.read': 'read',
  'claim.add': 'review',
  'claim.edit': 'review',
  'claim.assign': 'review',
  'claim.setDue': 'edit',
  'claim.retire': 'review',
  'sentence.mark': 'review',
  'claim.propose': 'review',
  'command.undo': 'review',
  'source.add': 'review',
  'source.edit': 'review',
  'source.rank': 'review',
  'source.capture': 'review',
  'source.visit': 'review',
  'citation.add': 'review',
  'citation.edit': 'review',
  'match.judge': 'review',
  'assessment.record': 'review',
  'comment.add': 'review',
  'comment.retire': 'review',
  'article.import': 'edit',
  'article.edit': 'edit',
  'article.retire': 'edit',
  'coverage.demand': 'edit',
  'source.retire': 'edit',
  'verdict.settle': 'edit',
  'verdict.reopen': 'edit',
  'policy.set': 'edit',
  'report.publish': 'publish',
  'account.manage': 'account',
  'factor.setUp': 'account',
  'member.invite': 'admin',
  'member.manage': 'admin',
  'desk.manage': 'admin',
  'desk.backUp': 'admin',
  'audit.read': 'admin',
};

/** The scopes that somebody of the role has any use for. */
export const scopesOfRole = (role: Role): Scope[] => [
  ...new Set(
    (Object.keys(permissions) as Action[])
      .filter((action) => mayRole(role, action))
      .map((action) => scopeOf[action]),
  ),
];

/** Whether somebody of the role may do it at all. */
export const mayRole = (role: Role, action: Action): boolean =>
  (permissions[action] as readonly Role[]).includes(role);

/**
 * Whether the actor may do it at all, by role and by the scopes of the token they act by; the system
 * may do everything. For showing or hiding a button.
 */
export function can(actor: Actor | null, action: Action): boolean {
  if (!actor) return false;
  if (actor.kind === 'system') return true;
  return mayRole(actor.role, action) && isInScope(actor, action) && !isHeldUp(actor, action);
}

const isHeldUp = (actor: Actor, action: Action): boolean =>
  actor.kind === 'user' && actor.lacksSecondFactor === true && action !== 'factor.setUp';

/** What is told to those whose role has to have a second factor, until they have one. */
export const secondFactorDemanded = () =>
  new ClaimdeskError(
    'second_factor_demanded',
    'This desk demands a second factor of your role. Sign in to its pages and set one up first.',
  );

const isInScope = (actor: Actor, action: Action): boolean =>
  actor.kind === 'system' || (actor.scopes?.includes(scopeOf[action]) ?? true);

declare const authorized: unique symbol;

/** Proof that `authorize` said yes. Nothing else can make one, so a skipped check does not compile. */
export type Authorized<A extends Action = Action> = {
  readonly actor: Actor;
  readonly action: A;
  readonly [authorized]: true;
};

/**
 * @throws ClaimdeskError `unauthenticated` without an actor, `forbidden` when the role may not, or the
 * token they act by is not for it; `second_factor_demanded` before there is one that the role must have.
 */
export function authorize<A extends Action>(actor: Actor | null, action: A): Authorized<A> {
  if (!actor) throw new ClaimdeskError('unauthenticated', 'Sign in first.');
  if (actor.kind === 'user' && !mayRole(actor.role, action)) {
    const who = `${/^[ae]/.test(actor.role) ? 'an' : 'a'} ${actor.role}`;
    throw new ClaimdeskError('forbidden', `Not permitted: ${who} may not do this (${action}).`);
  }
  if (isHeldUp(actor, action)) throw secondFactorDemanded();
  if (!isInScope(actor, action)) {
    const scope = scopeOf[action];
    throw new ClaimdeskError(
      'forbidden',
      `Not permitted: this API token lacks the scope “${scope}” (${action}).`,
      [],
      { scope },
    );
  }
  return { actor, action } as Authorized<A>;
}
