import path from 'node:path';
import { tookTooLong, tookTooMuchMemory } from '@/lib/adapters/article-reader/refusals';
import { runInThread, type ThreadLimits } from '@/lib/adapters/worker-thread/run-in-thread';
import type { ArticleFormat } from '@/lib/domain/article/article';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import type { CaptureWords } from '@/lib/domain/source/words-of-copy/words-of-copy';

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

/**
 * From the project's root, where every process of Claimdesk runs. Not `import.meta.url`: a bundler
 * moves the module that asks.
 */
const script = path.resolve('lib/adapters/article-reader/read.worker.ts');

type Limits = ThreadLimits<ReadingStep>;

const refusals = { tookTooLong, tookTooMuchMemory };

/**
 * Reads an article in a thread of its own, as `runInThread` does.
 * @throws ClaimdeskError as the readers do, and `too_large` when it takes too long or too much
 * memory.
 */
export const readInWorker = (task: ReadTask, limits: Limits): Promise<ReadDraft> =>
  runInThread<ReadDraft, ReadingStep>(script, task, limits, refusals);

/** Reads all the words of a copy in the same way, and throws the same. */
export const readCaptureInWorker = (task: CaptureTask, limits: Limits): Promise<CaptureWords> =>
  runInThread<CaptureWords, ReadingStep>(script, task, limits, refusals);
