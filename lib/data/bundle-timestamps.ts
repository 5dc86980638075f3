import type { Reader, Writer } from '@/lib/data/transaction';

/** An authority's answer about the file with this SHA-256; null where none is kept. */
export async function keptTimestamp(db: Reader, sha256: string): Promise<Uint8Array | null> {
  const row = await db.bundleTimestamp.findUnique({
    where: { sha256 },
    select: { response: true },
  });
  return row && new Uint8Array(Buffer.from(row.response, 'base64'));
}

/** Keeps the first answer of several. @returns whether it was this one. */
export async function insertTimestamp(
  tx: Writer,
  sha256: string,
  response: Uint8Array,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.bundleTimestamp.createMany({
    data: { sha256, response: Buffer.from(response).toString('base64'), createdAt: at },
    skipDuplicates: true,
  });
  return count > 0;
}
