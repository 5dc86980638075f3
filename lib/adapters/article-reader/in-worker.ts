import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { tookTooLong, tookTooMuchMemory } from '@/lib/adapters/article-reader/refusals';
import type { ArticleFormat } from '@/lib/domain/article/article';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import {
  ClaimdeskError,
  type ErrorCode,
  type ErrorFacts,
  type FieldIssue,
} from '@/lib/domain/errors';
import type { CaptureWords } from '@/lib/domain/source/capture-words/capture-words';

/** Bytes, and what is said of them by others. */
export type GivenBytes = {
  bytes: Uint8Array;
  /** A file's name, or the last part of its address: the last resort in telling its kind. */
  name: string;
  /** As a server says it, in lower case and without parameters; empty where nobody says. */
  mediaType: string;
  charset: string | null;
  url: string | null;
};

/** An article that a worker is given to read. */
export type ReadTask =
  | { kind: 'text'; text: string; format: ArticleFormat; url: string | null }
  | ({ kind: 'bytes' } & GivenBytes);

/** A copy of a source, of which a worker is to read all the words. */
export type CaptureTask = { kind: 'capture' } & GivenBytes;

export type WorkerTask = ReadTask | CaptureTask;

export type ReadingStep = 'unpacking' | 'reading';

/** An error as it crosses threads, which leaves its class behind. */
type Refusal = {
  code: ErrorCode;
  message: string;
  issues: readonly FieldIssue[];
  facts: ErrorFacts;
};

export type WorkerMessage =
  | { step: ReadingStep }
  | { read: ReadDraft | CaptureWords }
  | { refusal: Refusal };

/**
 * From the project's root, where every process of Claimdesk runs and where tsx finds the `@/`
 * paths. Not `import.meta.url`: a bundler moves the module that asks.
 */
const script = path.resolve('lib/adapters/article-reader/read.worker.ts');

/** Of the worker's objects. A document of the longest length needs some 200 MB. */
const MAX_HEAP_MB = 512;

/**
 * Of what it unpacks, which stands outside of its heap and is looked at this often: a page of a PDF
 * can unpack to gigabytes, and nobody knows before.
 */
const MAX_BUFFERS_BYTES = 512_000_000;
const WATCH_EVERY_MS = 100;

type Limits = {
  timeLimitMs: number;
  signal?: AbortSignal;
  onStep?: (step: ReadingStep) => void;
};

/**
 * Reads an article in a thread of its own, which ends with the task: when it is done, when `timeLimitMs` have
 * passed, or at once when `signal` aborts, whose reason is then thrown.
 * @throws ClaimdeskError as the readers do, and `too_large` when it takes too long or too much
 * memory.
 */
export const readInWorker = (task: ReadTask, limits: Limits): Promise<ReadDraft> =>
  inWorker<ReadDraft>(task, limits);

/** Reads all the words of a copy in the same way, and throws the same. */
export const readCaptureInWorker = (task: CaptureTask, limits: Limits): Promise<CaptureWords> =>
  inWorker<CaptureWords>(task, limits);

/** The worker answers each kind of task with its own kind of reading. */
function inWorker<Read extends ReadDraft | CaptureWords>(
  task: WorkerTask,
  limits: Limits,
): Promise<Read> {
  const { timeLimitMs, signal, onStep } = limits;
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Read>();
  const worker = new Worker(script, {
    workerData: task,
    // Nothing that it reads has any business with the desk's secrets.
    env: {},
    execArgv: ['--import', 'tsx'],
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
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
  worker.on('message', (message: WorkerMessage) => {
    if ('step' in message) onStep?.(message.step);
    else if ('read' in message) resolve(message.read as Read);
    else reject(errorOf(message.refusal));
  });
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tookTooMuchMemory() : error),
  );
  worker.on('exit', (code) => reject(new Error(`The reading thread ended with ${code}.`)));
  return promise.finally(() => {
    clearTimeout(timer);
    clearInterval(watch);
    signal?.removeEventListener('abort', abort);
    void worker.terminate();
  });
}

const errorOf = ({ code, message, issues, facts }: Refusal) =>
  new ClaimdeskError(code, message, issues, facts);
