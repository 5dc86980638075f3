import { z } from 'zod';
import { Role } from '@/lib/domain/access/actor';
import { Id, Instant, Version } from '@/lib/domain/identity';

export const SecondFactorKind = z.enum(['authenticator_app', 'passkey']);
export type SecondFactorKind = z.infer<typeof SecondFactorKind>;

/** Whose role must have a second factor, with the version of the desk's settings. */
export const SecondFactorDemand = z.object({
  roles: z.array(Role),
  version: Version,
});
export type SecondFactorDemand = z.infer<typeof SecondFactorDemand>;

/** The same as it is asked for: each role once, in their order. */
export const DemandedRoles = z
  .array(Role)
  .transform((roles) => Role.options.filter((one) => roles.includes(one)));

export const RECOVERY_CODES = 10;

export const PasskeyName = z
  .string()
  .trim()
  .min(1, 'Give the passkey a name.')
  .max(100, 'The name has more than 100 characters.');

export const Passkey = z.object({
  id: Id,
  name: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;

/** What an account has beside its password. */
export const SecondFactors = z.object({
  /** Null without an authenticator app. */
  authenticatorApp: z.object({ createdAt: Instant }).nullable(),
  passkeys: z.array(Passkey),
  /** How many have not been used. */
  recoveryCodesLeft: z.int().nonnegative(),
});
export type SecondFactors = z.infer<typeof SecondFactors>;

/** As they are told to their owner. */
export const OwnSecondFactors = SecondFactors.extend({
  /** False for those whom the identity provider signs in, and asks for more by itself. */
  hasPassword: z.boolean(),
  /** Why the desk cannot offer passkeys at its address; null where it can. */
  whyNoPasskeys: z.string().nullable(),
});
export type OwnSecondFactors = z.infer<typeof OwnSecondFactors>;

export type TypedCode = { kind: 'authenticator_app' | 'recovery_code'; code: string };

/**
 * Which kind of code was typed, in the form that is compared: six digits are an app's, 32
 * hexadecimal ones a recovery code's, with spaces and hyphens wherever they fell. Null for neither.
 */
export function readCode(typed: string): TypedCode | null {
  const code = typed.replaceAll(/[\s-]/g, '').toLowerCase();
  if (/^\d{6}$/.test(code)) return { kind: 'authenticator_app', code };
  if (/^[0-9a-f]{32}$/.test(code)) return { kind: 'recovery_code', code };
  return null;
}

/** Whom a passkey is for: browsers keep it for this host and sign for this origin only. */
export type RelyingParty = { id: string; origin: string };

/** The desk as passkeys know it by its address, or why there can be none at such an address. */
export function relyingPartyAt(
  address: string,
): { party: RelyingParty; why: null } | { party: null; why: string } {
  const { protocol, hostname, origin } = new URL(address);
  if (/^[\d.]+$/.test(hostname) || hostname.startsWith('[')) {
    return refused(
      `The desk is reached at ${origin}, and browsers keep passkeys for a name, not for a number. On this machine it can be started with HOST=localhost.`,
    );
  }
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  if (protocol !== 'https:' && !isLocal) {
    return refused(
      `The desk is reached at ${origin}, and browsers offer passkeys over https only.`,
    );
  }
  return { party: { id: hostname, origin }, why: null };
}

const refused = (why: string) => ({ party: null, why });
