import type { Reader, Writer } from '@/lib/data/transaction';

/** What a server process on the database says of itself. */
export type Instance = { id: string; version: string; secret: string; store: string };

/** The others that said so within the last seconds, by the database's clock. */
export const instancesSeen = (
  db: Reader,
  { besides, withinSeconds }: { besides: string; withinSeconds: number },
): Promise<Instance[]> =>
  db.$queryRaw<Instance[]>`
    SELECT "id", "version", "secret", "store" FROM "instance"
    WHERE "id" <> ${besides}::uuid
      AND "seenAt" > now() - make_interval(secs => ${withinSeconds}::float8)
    ORDER BY "startedAt", "id"`;

/** Says that a process is there, for the first time or again. */
export async function markInstanceSeen(
  tx: Writer,
  { id, version, secret, store }: Instance,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "instance" ("id", "version", "secret", "store", "startedAt", "seenAt")
    VALUES (${id}::uuid, ${version}, ${secret}, ${store}, now(), now())
    ON CONFLICT ("id") DO UPDATE SET "seenAt" = EXCLUDED."seenAt"`;
}

export async function removeInstance(tx: Writer, id: string): Promise<void> {
  await tx.instance.deleteMany({ where: { id } });
}

/** Removes those that have not been seen for so long that they are gone. */
export async function removeInstancesUnseen(tx: Writer, forSeconds: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "instance" WHERE "seenAt" < now() - make_interval(secs => ${forSeconds}::float8)`;
}
