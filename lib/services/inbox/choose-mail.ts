import { z } from 'zod';
import { mailChoiceOf, setMailChoice } from '@/lib/data/mail';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { MailChoice } from '@/lib/domain/inbox/mail';
import { env } from '@/lib/env';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';

/** Says whether the caller gets by e-mail what their inbox holds, from now on. */
export const chooseMail = command(
  'account.manage',
  z.object({ mail: MailChoice }),
  async ({ tx, actor, at }, { mail }) => {
    const memberId = ownAccount(actor);
    const before = await mailChoiceOf(tx, memberId);
    await setMailChoice(tx, memberId, mail, at);
    return {
      result: { mail },
      events: [{ type: 'member.mailChosen', memberId, before, after: mail }],
    };
  },
);

/** What the caller chose; null where the desk sends no mail. */
export async function getMailChoice(context: Context): Promise<MailChoice | null> {
  authorize(context.actor, 'account.manage');
  if (!env().mail) return null;
  return await mailChoiceOf(context.tx ?? reader(), ownAccount(context.actor));
}
