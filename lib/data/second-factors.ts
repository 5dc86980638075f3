import { Prisma } from '@/lib/data/generated/client';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { UserActor } from '@/lib/domain/access/actor';
import { SecondFactorDemand, type SecondFactors } from '@/lib/domain/access/second-factor';
import { staleVersion } from '@/lib/domain/errors';

const passkeyColumns = { id: true, name: true, createdAt: true, lastUsedAt: true } as const;

type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

const toPasskey = ({ createdAt, lastUsedAt, ...row }: PasskeyRow) => ({
  ...row,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

/** What an account has; passkeys by age. */
export async function secondFactorsOf(db: Reader, userId: string): Promise<SecondFactors> {
  const [app, passkeys, recoveryCodesLeft] = await Promise.all([
    db.authenticatorApp.findUnique({ where: { userId }, select: { createdAt: true } }),
    db.passkey.findMany({
      where: { userId },
      select: passkeyColumns,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return {
    authenticatorApp: app && { createdAt: app.createdAt.toISOString() },
    passkeys: passkeys.map(toPasskey),
    recoveryCodesLeft,
  };
}

/** The desk's one row, which holds whose role must have one. */
const desk = { id: 1 } as const;

export async function secondFactorDemand(db: Reader): Promise<SecondFactorDemand> {
  const row = await db.desk.findUniqueOrThrow({
    where: desk,
    select: { secondFactorRoles: true, version: true },
  });
  return SecondFactorDemand.parse({ roles: row.secondFactorRoles, version: row.version });
}

/** @throws ClaimdeskError `stale_version`; nothing is written. */
export async function updateSecondFactorDemand(
  tx: Writer,
  { roles, version }: SecondFactorDemand,
): Promise<void> {
  const { count } = await tx.desk.updateMany({
    where: { ...desk, version },
    data: { secondFactorRoles: roles, version: { increment: 1 } },
  });
  if (count === 0) throw staleVersion('desk', (await secondFactorDemand(tx)).version);
}

/** Whether the desk demands a second factor of the user's role, and there is none beside their password. */
export async function lacksDemandedFactor(db: Reader, userId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ lacks: boolean }[]>`
    SELECT ${lacksFactor} AS "lacks" FROM "user" u WHERE u."id" = ${userId}::uuid`;
  return row?.lacks ?? false;
}

/** The same of a row `u` of users, for queries that ask for more besides. */
export const lacksFactor = Prisma.sql`(u."passwordHash" IS NOT NULL
  AND EXISTS (SELECT 1 FROM "desk" d WHERE u."role"::text = ANY (d."secondFactorRoles"))
  AND NOT EXISTS (SELECT 1 FROM "authenticator_app" a WHERE a."userId" = u."id")
  AND NOT EXISTS (SELECT 1 FROM "passkey" p WHERE p."userId" = u."id"))`;

/** A member as an actor, who says whether they lack a second factor by `lacksFactor`. */
export const withLack = (owner: UserActor, lacks: boolean): UserActor =>
  lacks ? { ...owner, lacksSecondFactor: true } : owner;

/** The members that have a second factor. */
export async function membersWithSecondFactor(db: Reader): Promise<Set<string>> {
  const [apps, passkeys] = await Promise.all([
    db.authenticatorApp.findMany({ select: { userId: true } }),
    db.passkey.findMany({ select: { userId: true }, distinct: ['userId'] }),
  ]);
  return new Set([...apps, ...passkeys].map(({ userId }) => userId));
}

/** The authenticator app's secret as it is kept, sealed; null without an app. */
export async function sealedSecretOf(db: Reader, userId: string): Promise<string | null> {
  const row = await db.authenticatorApp.findUnique({
    where: { userId },
    select: { secret: true },
  });
  return row?.secret ?? null;
}

type NewApp = { userId: string; secret: string; lastStep: number };

/** False when the account has an app already. */
export async function insertAuthenticatorApp(tx: Writer, app: NewApp, at: Date): Promise<boolean> {
  const { count } = await tx.authenticatorApp.createMany({
    data: [{ ...app, createdAt: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** False when a code of that time step, or of a later one, was taken before. */
export async function spendStep(tx: Writer, userId: string, step: number): Promise<boolean> {
  const { count } = await tx.authenticatorApp.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** False when there was none. */
export async function deleteAuthenticatorApp(tx: Writer, userId: string): Promise<boolean> {
  const { count } = await tx.authenticatorApp.deleteMany({ where: { userId } });
  return count === 1;
}

/** Puts new recovery codes in place of all that the account has; none, to leave it without. */
export async function replaceRecoveryCodes(
  tx: Writer,
  userId: string,
  codeHashes: readonly string[],
  at: Date,
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codeHashes.map((codeHash) => ({ userId, codeHash, createdAt: at })),
  });
}

/** How many are left once this one is used; null when it is none of the account's, or used. */
export async function spendRecoveryCode(
  tx: Writer,
  userId: string,
  codeHash: string,
  at: Date,
): Promise<number | null> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, codeHash, usedAt: null },
    data: { usedAt: at },
  });
  return count === 1 ? tx.recoveryCode.count({ where: { userId, usedAt: null } }) : null;
}
