import { Worker } from 'node:worker_threads';
import { runsTypescript } from '@/lib/adapters/typescript';
import {
  ClaimdeskError,
  type ErrorCode,
  type ErrorFacts,
  type FieldIssue,
} from '@/lib/domain/errors';

/** An error as it crosses threads, which leaves its class behind. */
export type Refusal = {
  code: ErrorCode;
  message: string;
  issues: readonly FieldIssue[];
  facts: ErrorFacts;
};

/** What a thread tells: how far it is, and in the end one of the others. */
export type ThreadMessage<Answer, Step> =
  | { step: Step }
  | { answer: Answer }
  | { refusal: Refusal };

export type ThreadLimits<Step = never> = {
  timeLimitMs: number;
  /** Of the thread's objects; a document of the longest length needs some 200 MB. */
  maxHeapMb?: number;
  signal?: AbortSignal;
  onStep?: (step: Step) => void;
};

/** What is said where a limit is reached. */
export type LimitRefusals = {
  tookTooLong(limitMs: number): ClaimdeskError;
  tookTooMuchMemory(): ClaimdeskError;
};

const MAX_HEAP_MB = 512;

/**
 * Of what it unpacks, which stands outside of its heap and is looked at this often: a page of a PDF
 * can unpack to gigabytes, and nobody knows before.
 */
const MAX_BUFFERS_BYTES = 512_000_000;
const WATCH_EVERY_MS = 100;

/**
 * Works on the task in a thread of its own, which ends with it: when it is done, when `timeLimitMs`
 * have passed, or at once when `signal` aborts, whose reason is then thrown.
 * @param script the file that the thread runs, absolute; see `answerFromThread`.
 * @throws ClaimdeskError as the script does, and one of `refusals` when it takes too long or too
 * much memory.
 */
export function runInThread<Answer, Step = never>(
  script: string,
  task: unknown,
  { timeLimitMs, maxHeapMb = MAX_HEAP_MB, signal, onStep }: ThreadLimits<Step>,
  { tookTooLong, tookTooMuchMemory }: LimitRefusals,
): Promise<Answer> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const worker = new Worker(script, {
    workerData: task,
    // Nothing that it reads has any business with the desk's secrets.
    env: {},
    execArgv: runsTypescript,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  const timer = setTimeout(() => reject(tookTooLong(timeLimitMs)), timeLimitMs);
  const watch = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ external_memory: bytes }) => bytes > MAX_BUFFERS_BYTES && reject(tookTooMuchMemory()),
      // It is not running yet, or no longer.
      () => undefined,
    );
  }, WATCH_EVERY_MS);
  const abort = () => reject(signal?.reason);
  signal?.addEventListener('abort', abort);
  worker.on('message', (message: ThreadMessage<Answer, Step>) => {
    if ('step' in message) onStep?.(message.step);
    else if ('answer' in message) resolve(message.answer);
    else reject(errorOf(message.refusal));
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tookTooMuchMemory() : error),
  );
  worker.on('exit', (code) => reject(new Error(`The thread ended with ${code}.`)));
  return promise.finally(() => {
    clearTimeout(timer);
    clearInterval(watch);
    signal?.removeEventListener('abort', abort);
    void worker.terminate();
  });
}

const errorOf = ({ code, message, issues, facts }: Refusal) =>
  new ClaimdeskError(code, message, issues, facts);
