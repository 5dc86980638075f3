import type { z } from 'zod';
import { Member } from '@/lib/domain/access/member';
import { MailChoice } from '@/lib/domain/inbox/mail';
import type { Context } from '@/lib/services/context';
import { getMailChoice } from '@/lib/services/inbox/choose-mail';
import { getAccount } from '@/lib/services/members/get-account';

/** The caller's own account; `mail` is null where the desk sends none. */
export const Account = Member.omit({ sessionEpoch: true }).extend({ mail: MailChoice.nullable() });

export async function accountOf(context: Context): Promise<z.output<typeof Account>> {
  const { member } = await getAccount(context);
  return { ...member, mail: await getMailChoice(context) };
}
