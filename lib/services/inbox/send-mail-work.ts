import { z } from 'zod';
import { type SendMail, smtpSender } from '@/lib/adapters/mail/send-mail';
import { deskSettings } from '@/lib/data/desk';
import { unreadByIds } from '@/lib/data/notifications';
import { type Reader, reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { ClaimdeskError, isClaimdeskError } from '@/lib/domain/errors';
import { InvitationMailInput } from '@/lib/domain/inbox/invitation-mail';
import { type Mail, MailInput, nextAttempt, notificationMail } from '@/lib/domain/inbox/mail';
import { env } from '@/lib/env';
import { addressBy } from '@/lib/services/desk/address';
import type { JobWork } from '@/lib/services/jobs/job-work';
import { mailOfInvitation } from '@/lib/services/members/mail-invitation';

const Result = z.object({ told: z.int().nonnegative() });

const sendByEnvironment: SendMail = async (mail) => {
  const { mail: config } = env();
  if (!config) throw new ClaimdeskError('mail_failed', 'The desk has no mail server.');
  await smtpSender(config)(mail);
};

type Options = { send?: SendMail; address?: string; now?: () => Date };

const Input = z.union([InvitationMailInput, MailInput]);

/** What a member is told, as far as they have not read it by then; null where nothing is left. */
async function mailOfInbox(
  db: Reader,
  { userId, notificationIds }: MailInput,
  address: string | undefined,
): Promise<{ mail: Mail; told: number } | null> {
  const [member, told, desk] = await Promise.all([
    memberById(db, userId),
    unreadByIds(db, userId, notificationIds),
    deskSettings(db),
  ]);
  if (member?.status !== 'active' || told.length === 0) return null;
  const base = addressBy({ url: desk.url ?? address }).replace(/\/+$/, '');
  const context = { to: member, deskName: desk.name, address: base };
  return { mail: notificationMail(context, told), told: told.length };
}

const sentEvent = (input: z.output<typeof Input>, notifications: number): AuditEvent =>
  'invitationId' in input
    ? { type: 'invitation.mailed', ...input }
    : { type: 'mail.sent', memberId: input.userId, notifications };

/** Sends what a job says: a member's unread entries of the inbox, or the link of an invitation. */
export function sendMailWork({
  send = sendByEnvironment,
  address,
  now = () => new Date(),
}: Options = {}): JobWork {
  return {
    action: 'member.read',
    async run({ input, bytes }) {
      const parsed = Input.parse(input);
      if ('invitationId' in parsed) {
        await send(await mailOfInvitation(reader(), parsed, bytes, now()));
        return { told: 0 };
      }
      const due = await mailOfInbox(reader(), parsed, address);
      if (due) await send(due.mail);
      return { told: due?.told ?? 0 };
    },
    later: ({ attempts }, error, at) =>
      isClaimdeskError(error) && error.facts.isTemporary === true
        ? nextAttempt(attempts, at)
        : null,
    land: async (_tx, { input }, result) => ({
      articleId: null,
      event: sentEvent(Input.parse(input), Result.parse(result).told),
    }),
    failed({ input }, reason) {
      const parsed = Input.parse(input);
      return 'invitationId' in parsed
        ? { type: 'invitation.mailFailed', ...parsed, reason }
        : { type: 'mail.failed', memberId: parsed.userId, reason };
    },
  };
}
