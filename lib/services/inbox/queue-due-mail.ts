import { z } from 'zod';
import { insertJob } from '@/lib/data/jobs';
import { dueMail, takeForMail } from '@/lib/data/mail';
import { reader } from '@/lib/data/transaction';
import { type MailInput, MOST_TOLD } from '@/lib/domain/inbox/mail';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';

/** The log is told when the mail was sent or has failed: until then nothing has happened. */
const queue = command('member.read', z.undefined(), async ({ tx, at }) => {
  let mails = 0;
  for (const due of await dueMail(tx, at)) {
    const notificationIds = await takeForMail(
      tx,
      { ...due, notificationIds: due.notificationIds.slice(0, MOST_TOLD) },
      at,
    );
    if (notificationIds.length === 0) continue;
    const input: MailInput = { userId: due.userId, notificationIds };
    await insertJob(tx, { kind: 'mail.send', input, bytes: null, createdById: null }, at);
    mails += 1;
  }
  return { result: mails, events: [] };
});

/** Queues the mails that are due; how many. */
export async function queueDueMail(context: Context): Promise<number> {
  if ((await dueMail(reader(), context.now())).length === 0) return 0;
  const mails = await queue(context, undefined);
  if (mails > 0) wakeRunner();
  return mails;
}
