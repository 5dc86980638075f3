import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Role, Scope, type UserActor } from '@/lib/domain/access/actor';
import {
  type Action,
  authorize,
  can,
  mayRole,
  permissions,
  scopeOf,
  scopesOfRole,
} from '@/lib/domain/access/permissions';
import { isBlind } from '@/lib/domain/assessment/blindness';
import type { ClaimdeskError } from '@/lib/domain/errors';

const actions = Object.keys(permissions) as Action[];
const id = '019aa000-0000-7000-8000-000000000001';

const bearer = fc.record({
  kind: fc.constant('user' as const),
  id: fc.constant(id),
  name: fc.constant('Ada Reyes'),
  role: fc.constantFrom(...Role.options),
  scopes: fc.subarray([...Scope.options]),
});

const refusalOf = (actor: UserActor, action: Action) => {
  try {
    authorize(actor, action);
    return null;
  } catch (error) {
    return error as ClaimdeskError;
  }
};

describe('a token’s scopes', () => {
  it('permit what both the role and a scope permit, to a button and to a service alike', () => {
    fc.assert(
      fc.property(bearer, fc.constantFrom(...actions), (actor, action) => {
        const permitted = mayRole(actor.role, action) && actor.scopes.includes(scopeOf[action]);
        expect(can(actor, action)).toBe(permitted);
        expect(refusalOf(actor, action) === null).toBe(permitted);
      }),
    );
  });

  it.each(actions)('are named where one is missing: %s', (action) => {
    const others = Scope.options.filter((scope) => scope !== scopeOf[action]);
    const [role] = permissions[action];
    const refusal = refusalOf({ kind: 'user', id, name: 'Ada', role, scopes: others }, action);
    expect(refusal).toMatchObject({
      code: 'forbidden',
      message: `Not permitted: this API token lacks the scope “${scopeOf[action]}” (${action}).`,
      facts: { scope: scopeOf[action] },
    });
  });

  it('are all of use to an administrator, and fewer to the others', () => {
    expect(scopesOfRole('administrator').toSorted()).toEqual(Scope.options.toSorted());
    expect(scopesOfRole('reader').toSorted()).toEqual(['account', 'read']);
    expect(scopesOfRole('reviewer').toSorted()).toEqual(['account', 'read', 'review']);
  });

  it('do not show anybody how others judged before they did themselves', () => {
    const judged = { policy: { blind: true }, state: 'assessed', assessedBy: ['another'] } as const;
    fc.assert(
      fc.property(bearer, ({ scopes, ...person }) => {
        expect(isBlind({ ...person, scopes }, judged)).toBe(isBlind(person, judged));
      }),
    );
  });
});
