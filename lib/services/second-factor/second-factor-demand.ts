import { z } from 'zod';
import {
  lacksDemandedFactor,
  secondFactorDemand,
  updateSecondFactorDemand,
} from '@/lib/data/second-factors';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { DemandedRoles, type SecondFactorDemand } from '@/lib/domain/access/second-factor';
import { invalidField } from '@/lib/domain/errors';
import { Version } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

/** Whose role must have a second factor, and the version of the desk's settings. */
export async function getSecondFactorDemand(context: Context): Promise<SecondFactorDemand> {
  authorize(context.actor, 'desk.read');
  return await secondFactorDemand(context.tx ?? reader());
}

export const NewDemand = z.object({ roles: DemandedRoles });
export const DemandInput = NewDemand.extend({ expectedVersion: Version });

/**
 * Demands a second factor of the roles from the next request on. Whoever demands it of their own role
 * has one already, so that somebody who can take it back is let in.
 * @throws ClaimdeskError `stale_version`, `invalid_input`; nothing is written.
 */
export const setSecondFactorDemand = command(
  'desk.manage',
  DemandInput,
  async ({ tx, actor }, { roles, expectedVersion }) => {
    const { roles: before } = await secondFactorDemand(tx);
    await updateSecondFactorDemand(tx, { roles, version: expectedVersion });
    if (actor.kind === 'user' && (await lacksDemandedFactor(tx, actor.id))) {
      throw invalidField(
        'roles',
        'Set up a second factor of your own first, on your account’s page.',
      );
    }
    return {
      result: { roles, version: expectedVersion + 1 },
      events: [{ type: 'desk.secondFactorsDemanded', before, after: roles }],
    };
  },
);
