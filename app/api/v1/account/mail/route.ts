import { z } from 'zod';
import { MailChoice } from '@/lib/domain/inbox/mail';
import { apiRoute } from '@/lib/http/route';
import { chooseMail } from '@/lib/services/inbox/choose-mail';

const Choice = z.object({ mail: MailChoice });

export const PUT = apiRoute(
  {
    method: 'PUT',
    path: '/api/v1/account/mail',
    summary: 'Choose whether one gets by e-mail what one’s inbox holds, from now on',
    action: 'account.manage',
    body: Choice,
    answer: Choice,
  },
  ({ context, body }) => chooseMail(context, body),
);
