import { z } from 'zod';
import { hashRecoveryCode } from '@/lib/adapters/second-factor/recovery-codes';
import { unseal } from '@/lib/adapters/second-factor/seal';
import { stepOfCode } from '@/lib/adapters/second-factor/totp';
import { sealedSecretOf, spendRecoveryCode, spendStep } from '@/lib/data/second-factors';
import { readCode } from '@/lib/domain/access/second-factor';
import { command } from '@/lib/services/command';
import { ownAccount } from '@/lib/services/members/own-account';

/** To what a stored secret is bound. */
export const appOf = (memberId: string) => `authenticator app of ${memberId}`;

/**
 * Takes a code of the caller's authenticator app, or one of their recovery codes, which then is
 * used up. False for any other; whoever calls counts the attempts.
 */
export const spendCode = command(
  'factor.setUp',
  z.object({ code: z.string() }),
  async ({ tx, actor, at }, input) => {
    const memberId = ownAccount(actor);
    const typed = readCode(input.code);
    const wrong = { result: false, events: [] };
    if (!typed) return wrong;

    if (typed.kind === 'recovery_code') {
      const left = await spendRecoveryCode(tx, memberId, hashRecoveryCode(typed.code), at);
      if (left === null) return wrong;
      return { result: true, events: [{ type: 'member.recoveryCodeUsed', memberId, left }] };
    }
    const sealed = await sealedSecretOf(tx, memberId);
    const secret = sealed && unseal(sealed, appOf(memberId));
    const step = secret ? stepOfCode(secret, typed.code, at) : null;
    return { result: step !== null && (await spendStep(tx, memberId, step)), events: [] };
  },
);
