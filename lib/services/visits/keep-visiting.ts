import { systemContext } from '@/lib/services/context';
import { askAgain } from '@/lib/services/jobs/ask-again';
import { queueDueVisits } from '@/lib/services/visits/queue-due-visits';

/** How often it is asked whether a source is due. Visits are due on full hours. */
const ASK_MS = 60_000;

/** Asks again and again whether a source is due, and has it visited, until it is stopped. */
export const keepVisiting = (logFault: (error: unknown) => void): { stop: () => void } =>
  askAgain(ASK_MS, () => queueDueVisits(systemContext('visits')), logFault);
