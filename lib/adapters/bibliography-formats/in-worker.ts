import path from 'node:path';
import type { NamedWork } from '@/lib/adapters/bibliography-formats/convert';
import { runInThread } from '@/lib/adapters/worker-thread/run-in-thread';
import { ClaimdeskError } from '@/lib/domain/errors';

/** What the thread is given; `text` for reading, `works` for writing. */
export type Conversion = {
  task: 'read bibtex' | 'read ris' | 'write bibtex' | 'write ris';
  text: string;
  works: readonly NamedWork[];
};

/**
 * From the project's root, where every process of Claimdesk runs. Not `import.meta.url`: a bundler
 * moves the module that asks.
 */
const script = path.resolve('lib/adapters/bibliography-formats/convert.worker.ts');

const MAX_HEAP_MB = 384;
/** The largest bibliography that may be imported takes some three seconds. */
const TIME_LIMIT_MS = 20_000;
/** Macros can make much of little: no honest bibliography of five megabytes becomes this long. */
const MAX_ANSWER_LENGTH = 40_000_000;

/**
 * Converts in a thread of its own, which ends with the task or when it takes too long: a format's
 * library has loops and macros that a hostile text could keep busy. Returns what the task answers.
 * @throws ClaimdeskError `too_large` when it takes too much time or memory.
 */
export async function convertInWorker<Answer>(
  conversion: Conversion,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<Answer> {
  const limits = { timeLimitMs, maxHeapMb: MAX_HEAP_MB };
  const answer = await runInThread<string>(script, conversion, limits, {
    tookTooLong: () => tooMuch('time'),
    tookTooMuchMemory: () => tooMuch('room'),
  });
  if (answer.length > MAX_ANSWER_LENGTH) throw tooMuch('room');
  return JSON.parse(answer);
}

const tooMuch = (what: 'time' | 'room') =>
  new ClaimdeskError(
    'too_large',
    `This bibliography takes too much ${what} to read: bring it in smaller parts.`,
    [{ path: 'text', message: 'Bring it in smaller parts.' }],
  );
