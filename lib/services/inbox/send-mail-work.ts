import { z } from 'zod';
import { type SendMail, smtpSender } from '@/lib/adapters/mail/send-mail';
import { deskSettings } from '@/lib/data/desk';
import { unreadByIds } from '@/lib/data/notifications';
import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import { ClaimdeskError, isClaimdeskError } from '@/lib/domain/errors';
import { MailInput, nextAttempt, notificationMail } from '@/lib/domain/inbox/mail';
import { env } from '@/lib/env';
import type { JobWork } from '@/lib/services/jobs/job-work';

const Result = z.object({ told: z.int().nonnegative() });

const sendByEnvironment: SendMail = async (mail) => {
  const { mail: config } = env();
  if (!config) throw new ClaimdeskError('mail_failed', 'The desk has no mail server.');
  await smtpSender(config)(mail);
};

type Options = { send?: SendMail; address?: string };

/** Sends a member what they were told, as far as they have not read it by then. */
export function sendMailWork({ send = sendByEnvironment, address }: Options = {}): JobWork {
  return {
    action: 'member.read',
    async run({ input }) {
      const { userId, notificationIds } = MailInput.parse(input);
      const db = reader();
      const [member, told, desk] = await Promise.all([
        memberById(db, userId),
        unreadByIds(db, userId, notificationIds),
        deskSettings(db),
      ]);
      if (member?.status !== 'active' || told.length === 0) return { told: 0 };
      const base = (desk.url ?? address ?? env().NEXTAUTH_URL).replace(/\/+$/, '');
      await send(notificationMail({ to: member, deskName: desk.name, address: base }, told));
      return { told: told.length };
    },
    later: ({ attempts }, error, at) =>
      isClaimdeskError(error) && error.facts.isTemporary === true
        ? nextAttempt(attempts, at)
        : null,
    land: async (_tx, { input }, result) => ({
      articleId: null,
      event: {
        type: 'mail.sent',
        memberId: MailInput.parse(input).userId,
        notifications: Result.parse(result).told,
      },
    }),
    failed: ({ input }, reason) => ({
      type: 'mail.failed',
      memberId: MailInput.parse(input).userId,
      reason,
    }),
  };
}
