import { Secret, TOTP } from 'otpauth';

/** What every authenticator app knows, some of them nothing else (RFC 6238 with SHA-1). */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps before and after the present one: a clock may be half a minute wrong. */
const WINDOW = 1;

/** 160 bits of chance in base32, as RFC 4226 recommends. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an app reads as a QR code. */
export const totpAddress = (secret: string, { desk, email }: { desk: string; email: string }) =>
  new TOTP({ ...shape, issuer: desk, label: email, secret: Secret.fromBase32(secret) }).toString();

/** The time step that the code is of, at most one from the present; null for a wrong code. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const totp = { ...shape, secret: Secret.fromBase32(secret), timestamp };
  const delta = TOTP.validate({ ...totp, token: code, window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: shape.period, timestamp }) + delta;
}
