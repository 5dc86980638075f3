import type { Reader, Writer } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import type { Member } from '@/lib/domain/access/member';

/** A passkey as an answer is checked against it; `publicKey` is in COSE. */
export type StoredPasskey = {
  id: string;
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
};

/** By which a browser knows those that an account has. */
export function credentialsOf(
  db: Reader,
  userId: string,
): Promise<{ credentialId: string; transports: string[] }[]> {
  return db.passkey.findMany({
    where: { userId },
    select: { credentialId: true, transports: true },
    orderBy: { id: 'asc' },
  });
}

/** The passkey and its owner, whatever their status; null when it is unknown. */
export async function passkeyByCredential(
  db: Reader,
  credentialId: string,
): Promise<{ passkey: StoredPasskey; owner: Member } | null> {
  const row = await db.passkey.findUnique({ where: { credentialId } });
  const owner = row && (await memberById(db, row.userId));
  if (!owner) return null;
  const { id, publicKey, counter, transports } = row;
  return {
    passkey: {
      id,
      credentialId,
      publicKey: new Uint8Array(publicKey),
      counter: Number(counter),
      transports,
    },
    owner,
  };
}

type NewPasskey = Omit<StoredPasskey, 'id'> & { userId: string; name: string };

export async function insertPasskey(tx: Writer, passkey: NewPasskey, at: Date): Promise<string> {
  const { id } = await tx.passkey.create({
    data: { ...passkey, counter: BigInt(passkey.counter), createdAt: at },
    select: { id: true },
  });
  return id;
}

export async function hasCredential(db: Reader, credentialId: string): Promise<boolean> {
  return (await db.passkey.findUnique({ where: { credentialId }, select: { id: true } })) !== null;
}

/**
 * Notes that it signed. False when its counter has not gone up since, of an authenticator that
 * counts: another answer came first.
 */
export async function markPasskeyUsed(
  tx: Writer,
  id: string,
  counter: number,
  at: Date,
): Promise<boolean> {
  const before = counter === 0 ? { equals: 0n } : { lt: BigInt(counter) };
  const { count } = await tx.passkey.updateMany({
    where: { id, counter: before },
    data: { counter: BigInt(counter), lastUsedAt: at },
  });
  return count === 1;
}

/** The removed passkey's name; null when the account has no such passkey. */
export async function deletePasskey(
  tx: Writer,
  userId: string,
  id: string,
): Promise<string | null> {
  const row = await tx.passkey.findUnique({ where: { id, userId }, select: { name: true } });
  if (row) await tx.passkey.delete({ where: { id }, select: { id: true } });
  return row?.name ?? null;
}

export async function deletePasskeys(tx: Writer, userId: string): Promise<number> {
  return (await tx.passkey.deleteMany({ where: { userId } })).count;
}

type NewChallenge = { challenge: string; userId: string | null; expiresAt: Date };

/** Keeps a challenge for its answer, and forgets those that nobody answered in time. */
export async function insertChallenge(tx: Writer, challenge: NewChallenge, at: Date) {
  await tx.passkeyChallenge.deleteMany({ where: { expiresAt: { lte: at } } });
  await tx.passkeyChallenge.create({ data: challenge });
}

/** Takes the challenge out. False when there is none, it was answered, is too old or somebody else's. */
export async function takeChallenge(
  tx: Writer,
  challenge: string,
  userId: string | null,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.passkeyChallenge.deleteMany({
    where: { challenge, userId, expiresAt: { gt: at } },
  });
  return count === 1;
}
