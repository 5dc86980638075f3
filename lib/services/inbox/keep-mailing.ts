import { systemContext } from '@/lib/services/context';
import { queueDueMail } from '@/lib/services/inbox/queue-due-mail';
import { askAgain } from '@/lib/services/jobs/ask-again';

/** How often it is asked whether a mail is due: what comes at once goes out within this time. */
const ASK_MS = 20_000;

/** Asks again and again whether somebody is due a mail, and has it sent, until it is stopped. */
export const keepMailing = (logFault: (error: unknown) => void): { stop: () => void } =>
  askAgain(ASK_MS, () => queueDueMail(systemContext('mail')), logFault);
