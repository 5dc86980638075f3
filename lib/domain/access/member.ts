import { z } from 'zod';
import { Role, Scope } from '@/lib/domain/access/actor';
import { Id, Instant, Version } from '@/lib/domain/identity';

/** An e-mail address as it is stored and compared: trimmed, lower case. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: 'Write an e-mail address.' }).max(254, 'The e-mail address is too long.'));
export type Email = z.infer<typeof Email>;

export const MemberName = z
  .string()
  .trim()
  .min(1, 'Write a name.')
  .max(100, 'The name has more than 100 characters.');

/** Long rather than odd (NIST SP 800-63B); the upper bound keeps hashing cheap. */
export const NewPassword = z
  .string()
  .min(12, 'The password needs at least 12 characters.')
  .max(200, 'The password has more than 200 characters.');

export const Member = z.object({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: Role,
  status: z.enum(['active', 'disabled']),
  /** False for those who sign in through the identity provider only. */
  hasPassword: z.boolean(),
  sessionEpoch: z.int().positive(),
  version: Version,
  createdAt: Instant,
});
export type Member = z.infer<typeof Member>;

/** An invitation that can still be accepted. */
export const OpenInvitation = z.object({
  id: Id,
  email: z.string(),
  role: Role,
  expiresAt: Instant,
  createdAt: Instant,
  invitedBy: z.string().nullable(),
});
export type OpenInvitation = z.infer<typeof OpenInvitation>;

/** What became of the mail with an invitation's link; null where none was to be sent. */
export const InvitationMailState = z
  .object({ status: z.enum(['waiting', 'sent', 'failed']), reason: z.string().nullable() })
  .nullable();
export type InvitationMailState = z.infer<typeof InvitationMailState>;

export type ListedInvitation = OpenInvitation & { mail: InvitationMailState };

export const ApiToken = z.object({
  id: Id,
  name: z.string(),
  /** Its first characters. */
  hint: z.string(),
  scopes: z.array(Scope),
  /** From then on it is refused; null for one that works until it is revoked. */
  expiresAt: Instant.nullable(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;

/** What a new token may be for; what is left out is everything that its owner's role may do. */
export const TokenScopes = z
  .array(Scope)
  .min(1, 'Choose what the token may be used for.')
  .transform((scopes) => Scope.options.filter((one) => scopes.includes(one)));

export const TokenDays = z
  .int()
  .min(1, 'The token has to work for a day at least.')
  .max(3660, 'The token may work for ten years at most.');

export const TokenName = z
  .string()
  .trim()
  .min(1, 'Give the token a name.')
  .max(100, 'The name has more than 100 characters.');
