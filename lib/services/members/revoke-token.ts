import { z } from 'zod';
import { revokeTokenOf } from '@/lib/data/tokens';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import { ownAccount } from '@/lib/services/members/own-account';

/** Stops one of the caller's API tokens. @throws ClaimdeskError `not_found`. */
export const revokeToken = command(
  'account.manage',
  z.object({ id: Id }),
  async ({ tx, actor, at }, { id }) => {
    const name = await revokeTokenOf(tx, ownAccount(actor), id, at);
    if (name === null) throw notFound('API token');
    return { result: undefined, events: [{ type: 'token.revoked', tokenId: id, name }] };
  },
);
