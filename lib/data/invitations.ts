import type { Reader, Writer } from '@/lib/data/transaction';
import type { Role } from '@/lib/domain/access/actor';
import type {
  InvitationMailState,
  ListedInvitation,
  OpenInvitation,
} from '@/lib/domain/access/member';
import { isUnderWay, JobError, type JobStatus } from '@/lib/domain/job/job';

const columns = {
  id: true,
  email: true,
  role: true,
  expiresAt: true,
  createdAt: true,
  invitedBy: { select: { name: true } },
} as const;

type Row = {
  id: string;
  email: string;
  role: Role;
  expiresAt: Date;
  createdAt: Date;
  invitedBy: { name: string } | null;
};

const toInvitation = (row: Row): OpenInvitation => ({
  id: row.id,
  email: row.email,
  role: row.role,
  expiresAt: row.expiresAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
  invitedBy: row.invitedBy?.name ?? null,
});

const open = (at: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: at } });

type NewInvitation = {
  email: string;
  role: Role;
  tokenHash: string;
  expiresAt: Date;
  invitedById: string | null;
};

export async function insertInvitation(
  tx: Writer,
  invitation: NewInvitation,
  at: Date,
): Promise<OpenInvitation> {
  return toInvitation(
    await tx.invitation.create({ data: { ...invitation, createdAt: at }, select: columns }),
  );
}

/** Names the job that mails its link. */
export async function setInvitationMail(tx: Writer, id: string, mailJobId: string): Promise<void> {
  await tx.invitation.update({ where: { id }, data: { mailJobId }, select: { id: true } });
}

function mailStateOf({
  status,
  error,
}: {
  status: JobStatus;
  error: unknown;
}): InvitationMailState {
  if (isUnderWay({ status })) return { status: 'waiting', reason: null };
  if (status === 'done') return { status: 'sent', reason: null };
  return { status: 'failed', reason: JobError.safeParse(error).data?.message ?? null };
}

/** Those that can be accepted at `at`, newest first. */
export async function openInvitations(db: Reader, at: Date): Promise<ListedInvitation[]> {
  const rows = await db.invitation.findMany({
    where: open(at),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { ...columns, mailJobId: true },
  });
  const jobs = await db.job.findMany({
    where: { id: { in: rows.flatMap(({ mailJobId }) => mailJobId ?? []) } },
    select: { id: true, status: true, error: true },
  });
  const states = new Map(jobs.map((job) => [job.id, mailStateOf(job)]));
  return rows.map((row) => ({
    ...toInvitation(row),
    mail: (row.mailJobId && states.get(row.mailJobId)) || null,
  }));
}

/** Null when the secret belongs to none that can be accepted at `at`. */
export async function openInvitationByHash(
  db: Reader,
  tokenHash: string,
  at: Date,
): Promise<OpenInvitation | null> {
  const row = await db.invitation.findUnique({
    where: { tokenHash, ...open(at) },
    select: columns,
  });
  return row && toInvitation(row);
}

/** The one for that address that can be accepted at `at`. */
export async function openInvitationFor(
  db: Reader,
  email: string,
  at: Date,
): Promise<OpenInvitation | null> {
  const row = await db.invitation.findFirst({ where: { email, ...open(at) }, select: columns });
  return row && toInvitation(row);
}

/** False when somebody accepted or revoked it first. */
export async function markAccepted(tx: Writer, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, ...open(at) },
    data: { acceptedAt: at },
  });
  return count === 1;
}

/** Revokes those neither accepted nor revoked, expired ones included; their ids. */
export async function revokeInvitations(
  tx: Writer,
  which: { id: string } | { email: string },
  at: Date,
): Promise<string[]> {
  const rows = await tx.invitation.updateManyAndReturn({
    where: { ...which, acceptedAt: null, revokedAt: null },
    data: { revokedAt: at },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
