import { seal, unseal } from '@/lib/adapters/second-factor/seal';
import { deskSettings } from '@/lib/data/desk';
import { openInvitationByHash, setInvitationMail } from '@/lib/data/invitations';
import { insertJob } from '@/lib/data/jobs';
import { sha256 } from '@/lib/data/sha256';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { OpenInvitation } from '@/lib/domain/access/member';
import type { InvitationMailInput } from '@/lib/domain/inbox/invitation-mail';
import { invitationMail } from '@/lib/domain/inbox/invitation-mail';
import type { Mail } from '@/lib/domain/inbox/mail';
import { env } from '@/lib/env';
import { wakeRunner } from '@/lib/services/jobs/wake';
import { invitationUnusable } from '@/lib/services/members/join';

const linkOf = (invitationId: string) => `the link of invitation ${invitationId}`;

/** Where the invitation with that secret is accepted. */
export const invitationLink = (secret: string): string => `${env().NEXTAUTH_URL}/invite/${secret}`;

/**
 * Queues the mail that brings an invitation's link. Until it is sent the link's secret waits sealed
 * beside the job, and is gone from there with it.
 */
export async function queueInvitationMail(
  tx: Writer,
  { id, email }: OpenInvitation,
  { secret, createdById }: { secret: string; createdById: string | null },
  at: Date,
): Promise<void> {
  const input: InvitationMailInput = { invitationId: id, email };
  const bytes = Buffer.from(seal(secret, linkOf(id)));
  const jobId = await insertJob(tx, { kind: 'mail.send', input, bytes, createdById }, at);
  await setInvitationMail(tx, id, jobId);
  wakeRunner();
}

/**
 * The mail as it is sent at `at`.
 * @throws ClaimdeskError `invitation_unusable` when the invitation is no longer open.
 */
export async function mailOfInvitation(
  db: Reader,
  { invitationId }: InvitationMailInput,
  sealed: Uint8Array | null,
  at: Date,
): Promise<Mail> {
  const secret = sealed && unseal(Buffer.from(sealed).toString(), linkOf(invitationId));
  const invitation = secret && (await openInvitationByHash(db, sha256(secret), at));
  if (!secret || !invitation) throw invitationUnusable();
  const { name: deskName } = await deskSettings(db);
  return invitationMail(invitation, { deskName, link: invitationLink(secret) });
}
