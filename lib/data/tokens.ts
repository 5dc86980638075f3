import type { Reader, Writer } from '@/lib/data/transaction';
import { Scope, type UserActor } from '@/lib/domain/access/actor';
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
  owner: UserActor;
};

/**
 * The token and its owner, who acts within its scopes; null when it is unknown or revoked, or its owner
 * disabled. Whether it has expired is for the caller, who knows the time.
 */
export async function liveTokenByHash(db: Reader, tokenHash: string): Promise<LiveToken | null> {
  const row = await db.apiToken.findUnique({
    where: { tokenHash, revokedAt: null, user: { status: 'active' } },
    select: {
      id: true,
      lastUsedAt: true,
      expiresAt: true,
      scopes: true,
      user: { select: { id: true, name: true, role: true } },
    },
  });
  if (!row) return null;
  const { user, scopes, ...token } = row;
  const owner: UserActor = { kind: 'user', ...user, scopes: Scope.array().parse(scopes) };
  return { ...token, owner };
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
