import { z } from 'zod';
import { newSecret } from '@/lib/adapters/secret';
import { logSecurity } from '@/lib/adapters/security-log';
import { lacksDemandedFactor } from '@/lib/data/second-factors';
import { sha256 } from '@/lib/data/sha256';
import { insertToken } from '@/lib/data/tokens';
import { reader } from '@/lib/data/transaction';
import { Scope } from '@/lib/domain/access/actor';
import { TokenDays, TokenName, TokenScopes } from '@/lib/domain/access/member';
import { secondFactorDemanded } from '@/lib/domain/access/permissions';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';
import { Credentials, verifyCredentials } from '@/lib/services/members/verify-credentials';

/** Tells a leaked one apart from other texts, for people and for programs that look for secrets. */
const PREFIX = 'cdk_';
const HINT_LENGTH = PREFIX.length + 4;

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

export const NewToken = z.object({
  name: TokenName,
  /** What it may be used for; without them, for all that its owner's role may do. */
  scopes: TokenScopes.default([...Scope.options]),
  /** After how many days it is refused; without them it works until it is revoked. */
  expiresInDays: TokenDays.nullish(),
});

/** Makes an API token for the caller. Its secret is in the answer and nowhere else. */
export const createToken = command(
  'account.manage',
  NewToken,
  async ({ tx, actor, at }, { name, scopes, expiresInDays }) => {
    const secret = PREFIX + newSecret();
    const token = await insertToken(
      tx,
      {
        userId: ownAccount(actor),
        name,
        tokenHash: sha256(secret),
        hint: secret.slice(0, HINT_LENGTH),
        scopes,
        expiresAt: expiresInDays ? new Date(at.getTime() + expiresInDays * DAY_MILLISECONDS) : null,
      },
      at,
    );
    return {
      result: { ...token, token: secret },
      events: [{ type: 'token.created', tokenId: token.id, name }],
    };
  },
);

export const NewTokenByPassword = Credentials.extend(NewToken.shape);

/**
 * Makes an API token for whoever knows the e-mail address and the password, and has a code
 * where the account has a second factor.
 * @throws ClaimdeskError as `verifyCredentials` does; `second_factor_demanded`.
 */
export async function createTokenByPassword(
  context: Context,
  input: z.input<typeof NewTokenByPassword>,
): Promise<Awaited<ReturnType<typeof createToken>>> {
  const { name, scopes, expiresInDays, ...credentials } = parse(NewTokenByPassword, input);
  const signedIn = await verifyCredentials(context, credentials);
  const { id, name: memberName, role, secondFactor } = signedIn;
  logSecurity({ event: 'signed_in', way: 'password', secondFactor, member: id });
  if (await lacksDemandedFactor(context.tx ?? reader(), id)) throw secondFactorDemanded();
  const actor = { kind: 'user' as const, id, name: memberName, role };
  return createToken({ ...context, actor }, { name, scopes, expiresInDays });
}
