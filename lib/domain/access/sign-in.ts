import { z } from 'zod';

/** How somebody shows who they are. */
export const SignInWay = z.enum(['password', 'passkey', 'identity_provider', 'token']);
export type SignInWay = z.infer<typeof SignInWay>;

/** How a session is opened. */
export const SessionWay = SignInWay.exclude(['token']);
export type SessionWay = z.infer<typeof SessionWay>;

/** What was shown after a password. */
export const CodeKind = z.enum(['authenticator_app', 'recovery_code']);
export type CodeKind = z.infer<typeof CodeKind>;

/** Why nobody was let in. What the person is told says less. */
export const SignInRefusal = z.enum([
  'unknown_account',
  'wrong_password',
  'disabled_account',
  'second_factor_missing',
  'wrong_code',
  'passkey_refused',
  'identity_unverified',
  'unknown_token',
  'expired_token',
]);
export type SignInRefusal = z.infer<typeof SignInRefusal>;

/** Where an account takes no more attempts for a while: signing in, its second step, or an open session's owner. */
export const LockedStep = z.enum(['password', 'code', 'proof']);
export type LockedStep = z.infer<typeof LockedStep>;
