import type { Reader, Writer } from '@/lib/data/transaction';
import type { Role } from '@/lib/domain/access/actor';
import type { Member } from '@/lib/domain/access/member';
import { notFound, staleVersion } from '@/lib/domain/errors';
import type { Person } from '@/lib/domain/identity';

/** The password's hash is read as a flag, and by value in `credentialsByEmail` and `passwordHashOf` only. */
const columns = {
  id: true,
  email: true,
  name: true,
  role: true,
  status: true,
  passwordHash: true,
  sessionEpoch: true,
  version: true,
  createdAt: true,
} as const;

type Row = Omit<Member, 'hasPassword' | 'createdAt'> & {
  passwordHash: string | null;
  createdAt: Date;
};

const toMember = ({ passwordHash, createdAt, ...row }: Row): Member => ({
  ...row,
  hasPassword: passwordHash !== null,
  createdAt: createdAt.toISOString(),
});

type NewMember = { email: string; name: string; role: Role; passwordHash: string | null };

export async function insertMember(tx: Writer, member: NewMember, at: Date): Promise<Member> {
  return toMember(await tx.user.create({ data: { ...member, createdAt: at }, select: columns }));
}

export async function memberById(db: Reader, id: string): Promise<Member | null> {
  const row = await db.user.findUnique({ where: { id }, select: columns });
  return row && toMember(row);
}

/** @param email lower case, as `Email` makes it. */
export async function memberByEmail(db: Reader, email: string): Promise<Member | null> {
  const row = await db.user.findUnique({ where: { email }, select: columns });
  return row && toMember(row);
}

/** What a password is checked against; `passwordHash` is Argon2id in PHC form. */
export async function credentialsByEmail(
  db: Reader,
  email: string,
): Promise<{ member: Member; passwordHash: string | null } | null> {
  const row = await db.user.findUnique({ where: { email }, select: columns });
  return row && { member: toMember(row), passwordHash: row.passwordHash };
}

/** Null for an unknown member, and for one without a password. */
export async function passwordHashOf(db: Reader, id: string): Promise<string | null> {
  const row = await db.user.findUnique({ where: { id }, select: { passwordHash: true } });
  return row?.passwordHash ?? null;
}

/** Everyone, disabled members last, by name. */
export async function listMembers(db: Reader): Promise<Member[]> {
  const rows = await db.user.findMany({
    select: columns,
    orderBy: [{ status: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toMember);
}

/** Active members with their roles, by name. */
export function listMembersByName(db: Reader): Promise<(Person & { role: Role })[]> {
  return db.user.findMany({
    where: { status: 'active' },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}

/** Null when there is no such member, or the member is disabled. */
export function activeMember(db: Reader, id: string): Promise<(Person & { role: Role }) | null> {
  return db.user.findUnique({
    where: { id, status: 'active' },
    select: { id: true, name: true, role: true },
  });
}

export async function hasMembers(db: Reader): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

/**
 * The ids of the active administrators, locked until the transaction ends: two of them cannot
 * demote each other at the same time.
 */
export async function lockActiveAdministrators(tx: Writer): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "user" WHERE "role" = 'administrator' AND "status" = 'active'
    ORDER BY "id" FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** @throws ClaimdeskError `stale_version` when the member is no longer at `version`, `not_found`. */
export async function setRole(tx: Writer, id: string, version: number, role: Role): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id, version },
    data: { role, version: { increment: 1 } },
  });
  if (count === 0) throw await conflict(tx, id);
}

/** @throws ClaimdeskError `stale_version` when the member is no longer at `version`, `not_found`. */
export async function setName(
  tx: Writer,
  id: string,
  version: number,
  name: string,
): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id, version },
    data: { name, version: { increment: 1 } },
  });
  if (count === 0) throw await conflict(tx, id);
}

/** Ends every session too. @throws ClaimdeskError `stale_version`, `not_found`. */
export async function setStatus(
  tx: Writer,
  id: string,
  version: number,
  status: Member['status'],
): Promise<void> {
  const { count } = await tx.user.updateMany({
    where: { id, version },
    data: { status, sessionEpoch: { increment: 1 }, version: { increment: 1 } },
  });
  if (count === 0) throw await conflict(tx, id);
}

/** Ends every session too. */
export async function setPasswordHash(tx: Writer, id: string, passwordHash: string): Promise<void> {
  await tx.user.update({
    where: { id },
    data: { passwordHash, sessionEpoch: { increment: 1 } },
    select: { id: true },
  });
}

/** Ends every session of a member. */
export async function raiseSessionEpoch(tx: Writer, id: string): Promise<void> {
  await tx.user.update({
    where: { id },
    data: { sessionEpoch: { increment: 1 } },
    select: { id: true },
  });
}

async function conflict(tx: Writer, id: string) {
  const member = await memberById(tx, id);
  return member ? staleVersion('member', member.version) : notFound('member');
}
