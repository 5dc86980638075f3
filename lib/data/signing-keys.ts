import type { Reader, Writer } from '@/lib/data/transaction';

/** A key pair as it is kept: the private half is sealed. */
export type KeptKey = { publicKey: string; privateKey: string };

/** The key in use; null before the first is made. */
export const newestSigningKey = (db: Reader): Promise<KeptKey | null> =>
  db.signingKey.findFirst({
    orderBy: [{ createdAt: 'desc' }, { publicKey: 'desc' }],
    select: { publicKey: true, privateKey: true },
  });

/** The public halves, the newest first: what was signed with a former one is still the desk's. */
export async function publicKeys(db: Reader): Promise<{ publicKey: string; since: string }[]> {
  const rows = await db.signingKey.findMany({
    orderBy: [{ createdAt: 'desc' }, { publicKey: 'desc' }],
    select: { publicKey: true, createdAt: true },
  });
  return rows.map(({ publicKey, createdAt }) => ({ publicKey, since: createdAt.toISOString() }));
}

/** Lets one transaction at a time see whether there is a key, and make one. */
export async function lockSigningKeys(tx: Writer): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "desk" WHERE "id" = 1 FOR UPDATE`;
}

export async function insertSigningKey(tx: Writer, key: KeptKey, at: Date): Promise<void> {
  await tx.signingKey.create({ data: { ...key, createdAt: at } });
}
