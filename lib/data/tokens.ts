import { keptPlan } from '@/lib/data/kept-plan';
import { lacksFactor, withLack } from '@/lib/data/second-factors';
import type { Reader, Writer } from '@/lib/data/transaction';
import { type Role, Scope, type UserActor } from '@/lib/domain/access/actor';
import type { ApiToken } from '@/lib/domain/access/member';

const columns = {
  id: true,
  name: true,
  hint: true,
  scopes: true,
  expiresAt: true,
  createdAt: true,
  lastUsedAt: true,
} as const;

type Row = {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  expiresAt: Date | null;
  createdAt: Date;
  lastUsedAt: Date | null;
};

const toToken = ({ scopes, expiresAt, createdAt, lastUsedAt, ...row }: Row): ApiToken => ({
  ...row,
  scopes: Scope.array().parse(scopes),
  expiresAt: expiresAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

type NewToken = {
  userId: string;
  name: string;
  tokenHash: string;
  hint: string;
  scopes: Scope[];
  expiresAt: Date | null;
};

export async function insertToken(tx: Writer, token: NewToken, at: Date): Promise<ApiToken> {
  return toToken(await tx.apiToken.create({ data: { ...token, createdAt: at }, select: columns }));
}

/** A user's tokens that still work, newest first. */
export async function tokensOf(db: Reader, userId: string): Promise<ApiToken[]> {
  const rows = await db.apiToken.findMany({
    where: { userId, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: columns,
  });
  return rows.map(toToken);
}

type LiveToken = {
  id: string;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  /** Who says whether they lack a second factor that the desk demands. */
  owner: UserActor;
};

type LiveRow = Pick<LiveToken, 'id' | 'lastUsedAt' | 'expiresAt'> & {
  scopes: unknown;
  userId: string;
  name: string;
  role: Role;
  lacks: boolean;
};

/**
 * The token and its owner, who acts within its scopes, in one query; null when it is unknown or revoked, or its owner
 * disabled. Whether it has expired is for the caller, who knows the time.
 */
export async function liveTokenByHash(db: Reader, tokenHash: string): Promise<LiveToken | null> {
  const [row] = await db.$queryRaw<LiveRow[]>`${keptPlan}
    SELECT t."id", t."lastUsedAt", t."expiresAt", t."scopes", u."id" AS "userId", u."name",
      u."role"::text AS "role", ${lacksFactor} AS "lacks"
    FROM "api_token" t JOIN "user" u ON u."id" = t."userId"
    WHERE t."tokenHash" = ${tokenHash} AND t."revokedAt" IS NULL AND u."status" = 'active'`;
  if (!row) return null;
  const { id, lastUsedAt, expiresAt, scopes, userId, name, role, lacks } = row;
  const held = { scopes: Scope.array().parse(scopes) };
  const owner = withLack({ kind: 'user', id: userId, name, role, ...held }, lacks);
  return { id, lastUsedAt, expiresAt, owner };
}

export async function markTokenUsed(tx: Writer, id: string, at: Date): Promise<void> {
  await tx.apiToken.updateMany({ where: { id }, data: { lastUsedAt: at } });
}

/** The revoked token's name; null when its owner has no such live token. */
export async function revokeTokenOf(
  tx: Writer,
  userId: string,
  id: string,
  at: Date,
): Promise<string | null> {
  const [row] = await tx.apiToken.updateManyAndReturn({
    where: { id, userId, revokedAt: null },
    data: { revokedAt: at },
    select: { name: true },
  });
  return row?.name ?? null;
}
