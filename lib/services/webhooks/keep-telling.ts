import { systemContext } from '@/lib/services/context';
import { queueDeliveries } from '@/lib/services/webhooks/queue-deliveries';

/** How often the log is looked at for what webhooks are to be told. */
const ASK_MS = 10_000;

/** Asks again and again what webhooks are to be told, and has it delivered, until it is stopped. */
export function keepTelling(logFault: (error: unknown) => void): { stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const ask = async () => {
    await queueDeliveries(systemContext('webhooks')).catch(logFault);
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
