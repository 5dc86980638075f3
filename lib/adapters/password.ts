import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with OWASP's first choice of costs: 19 MiB, 2 rounds, 1 lane (Password Storage Cheat Sheet). */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Typed the same, stored the same, whatever keyboard composed the accents (NIST SP 800-63B). */
const normal = (password: string) => password.normalize('NFKC');

/** The password's Argon2id hash in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), costs);

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password is the one of the hash. Without a hash it takes as long and says no, so that
 * the time of an answer does not tell whether there is such a user.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'));
  const matches = await verify(passwordHash ?? (await nobodysHash), normal(password));
  return matches && passwordHash !== null;
}
