import { systemContext } from '@/lib/services/context';
import { askAgain } from '@/lib/services/jobs/ask-again';
import { queueDeliveries } from '@/lib/services/webhooks/queue-deliveries';

/** How often the log is looked at for what webhooks are to be told. */
const ASK_MS = 10_000;

/** Asks again and again what webhooks are to be told, and has it delivered, until it is stopped. */
export const keepTelling = (logFault: (error: unknown) => void): { stop: () => void } =>
  askAgain(ASK_MS, () => queueDeliveries(systemContext('webhooks')), logFault);
