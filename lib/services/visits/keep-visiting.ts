import { systemContext } from '@/lib/services/context';
import { queueDueVisits } from '@/lib/services/visits/queue-due-visits';

/** How often it is asked whether a source is due. Visits are due on full hours. */
const ASK_MS = 60_000;

/** Asks again and again whether a source is due, and has it visited, until it is stopped. */
export function keepVisiting(logFault: (error: unknown) => void): { stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const ask = async () => {
    await queueDueVisits(systemContext('visits')).catch(logFault);
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
