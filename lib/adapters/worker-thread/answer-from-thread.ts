import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from '@/lib/adapters/worker-thread/run-in-thread';
import { isClaimdeskError } from '@/lib/domain/errors';

/** All that a script of `runInThread` has to do: it tells what comes of the work, or its refusal. */
export async function answerFromThread<Step = never>(
  work: (onStep: (step: Step) => void) => Promise<unknown>,
): Promise<void> {
  // What was loaded for the work: a thread that is done is ended before it could keep that by itself.
  flushCompileCache();
  const tell = (message: ThreadMessage<unknown, Step>) => parentPort?.postMessage(message);
  try {
    tell({ answer: await work((step) => tell({ step })) });
  } catch (error) {
    if (!isClaimdeskError(error)) throw error;
    const { code, message, issues, facts } = error;
    tell({ refusal: { code, message, issues, facts } });
  }
}
