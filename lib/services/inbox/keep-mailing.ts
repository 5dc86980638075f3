import { systemContext } from '@/lib/services/context';
import { queueDueMail } from '@/lib/services/inbox/queue-due-mail';

/** How often it is asked whether a mail is due: what comes at once goes out within this time. */
const ASK_MS = 20_000;

/** Asks again and again whether somebody is due a mail, and has it sent, until it is stopped. */
export function keepMailing(logFault: (error: unknown) => void): { stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const ask = async () => {
    await queueDueMail(systemContext('mail')).catch(logFault);
    if (!isStopped) timer = setTimeout(ask, ASK_MS);
  };
  timer = setTimeout(ask, ASK_MS);
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
