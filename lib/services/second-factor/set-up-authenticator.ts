import { z } from 'zod';
import { type QrCode, qrCodeOf } from '@/lib/adapters/second-factor/qr-code';
import { seal, unseal } from '@/lib/adapters/second-factor/seal';
import { newTotpSecret, stepOfCode, totpAddress } from '@/lib/adapters/second-factor/totp';
import { deskSettings } from '@/lib/data/desk';
import { deleteAuthenticatorApp, insertAuthenticatorApp } from '@/lib/data/second-factors';
import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import { authorize } from '@/lib/domain/access/permissions';
import { readCode } from '@/lib/domain/access/second-factor';
import { ClaimdeskError, invalidField, notFound } from '@/lib/domain/errors';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';
import {
  freshRecoveryCodes,
  hasSecondFactor,
  tidyRecoveryCodes,
} from '@/lib/services/second-factor/first-and-last';
import { proveOneself } from '@/lib/services/second-factor/prove-oneself';
import { appOf } from '@/lib/services/second-factor/spend-code';

const TICKET_MILLISECONDS = 15 * 60 * 1000;

export const Proof = z.object({
  passwordOrCode: z.string().min(1, 'Write your current password, or a code.').max(200),
});

export const Confirmation = z.object({
  ticket: z.string().max(1000),
  code: z.string().max(100),
});

const Ticket = z.object({ secret: z.string(), expires: z.number() });

const ticketOf = (memberId: string) => `authenticator app to be, of ${memberId}`;

export type AuthenticatorSetUp = {
  /** In base32, for those who type it. */
  secret: string;
  qrCode: QrCode;
  /** To be given back with the first code. Until then nothing of it is kept. */
  ticket: string;
};

/**
 * A secret for the caller's authenticator app. It counts once `confirmAuthenticator` has a code of it.
 * @throws ClaimdeskError `wrong_password`, `too_many_attempts`, `transition_refused`.
 */
export async function beginAuthenticator(
  context: Context,
  input: z.input<typeof Proof>,
): Promise<AuthenticatorSetUp> {
  authorize(context.actor, 'factor.setUp');
  const { passwordOrCode } = parse(Proof, input);
  const memberId = await proveOneself(context, passwordOrCode);
  const db = context.tx ?? reader();
  const [member, desk] = await Promise.all([memberById(db, memberId), deskSettings(db)]);
  if (!member) throw notFound('account');
  const secret = newTotpSecret();
  const expires = context.now().getTime() + TICKET_MILLISECONDS;
  return {
    secret,
    qrCode: qrCodeOf(totpAddress(secret, { desk: desk.name, email: member.email })),
    ticket: seal(JSON.stringify({ secret, expires }), ticketOf(memberId)),
  };
}

/**
 * Makes the app a second factor of the caller, by its first code. With it come recovery codes, where
 * it is the first factor; else null.
 * @throws ClaimdeskError `invalid_input` for a wrong code, `already_done`, `transition_refused` when
 * the ticket is too old.
 */
export const confirmAuthenticator = command(
  'factor.setUp',
  Confirmation,
  async ({ tx, actor, at }, { ticket, code }) => {
    const memberId = ownAccount(actor);
    const opened = unseal(ticket, ticketOf(memberId));
    const { secret, expires } = opened ? Ticket.parse(JSON.parse(opened)) : expired;
    if (expires <= at.getTime()) {
      throw new ClaimdeskError('transition_refused', 'This took too long: begin again.');
    }
    const typed = readCode(code);
    const step = typed ? stepOfCode(secret, typed.code, at) : null;
    if (step === null) {
      throw invalidField('code', 'This is not the code that the app shows now. Try the next one.');
    }
    const isFirst = !(await hasSecondFactor(tx, memberId));
    const app = { userId: memberId, secret: seal(secret, appOf(memberId)), lastStep: step };
    if (!(await insertAuthenticatorApp(tx, app, at))) {
      throw new ClaimdeskError('already_done', 'You have an authenticator app: remove it first.');
    }
    return {
      result: { recoveryCodes: isFirst ? await freshRecoveryCodes(tx, memberId, at) : null },
      events: [
        { type: 'member.secondFactorAdded', memberId, factor: 'authenticator_app', name: null },
      ],
    };
  },
);

const expired = { secret: '', expires: 0 };

const remove = command('account.manage', z.object({}), async ({ tx, actor, at }) => {
  const memberId = ownAccount(actor);
  if (!(await deleteAuthenticatorApp(tx, memberId))) throw notFound('authenticator app');
  await tidyRecoveryCodes(tx, memberId, at);
  return {
    result: undefined,
    events: [
      { type: 'member.secondFactorRemoved', memberId, factor: 'authenticator_app', name: null },
    ],
  };
});

/** Turns the caller's app off. @throws ClaimdeskError `wrong_password`, `too_many_attempts`, `not_found`. */
export async function removeAuthenticator(
  context: Context,
  input: z.input<typeof Proof>,
): Promise<void> {
  authorize(context.actor, 'account.manage');
  await proveOneself(context, parse(Proof, input).passwordOrCode);
  await remove(context, {});
}
