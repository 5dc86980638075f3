import path from 'node:path';
import { runInProcess } from '@/lib/adapters/own-process/run-in-process';
import type { FilePrint } from '@/lib/adapters/report-files/print-file';
import { ClaimdeskError } from '@/lib/domain/errors';

/** From the project's root, as `lib/adapters/bibliography-formats/in-worker.ts` says. */
const script = path.resolve('lib/adapters/report-files/print.process.ts');

/** A thousand claims with three thousand citations need some 1,200 MB as PDF. */
const limits = { maxHeapMb: 768, maxMemoryMb: 2500 };
const TIME_LIMIT_MS = 90_000;
/** How many may wait for their turn; whoever comes then is told to come again. */
const MOST_WAITING = 16;

/** Of the whole process, which holds this module more than once. */
const shared = globalThis as typeof globalThis & { [key: symbol]: Queue | undefined };
const QUEUE = Symbol.for('claimdesk.report-files');
type Queue = { turn: Promise<unknown>; waiting: number };

/**
 * Prints in a process of its own, one report after the other: published reports are open to all, and
 * nobody shall keep the desk's processors and memory busy by asking for many. A thread would not do: the
 * compiler of the PDF is no JavaScript, cannot be stopped within a thread, and keeps its memory.
 * @param onStep told in short words what is being done.
 * @param signal says that nobody waits for it any more: it is not begun, or stopped.
 * @throws ClaimdeskError `too_large` when one takes too much time or memory, `too_many_attempts` while
 * too many wait.
 */
export async function printInProcess(
  task: FilePrint,
  timeLimitMs = TIME_LIMIT_MS,
  onStep: (step: string) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  shared[QUEUE] ??= { turn: Promise.resolve(), waiting: 0 };
  const queue = shared[QUEUE];
  if (queue.waiting >= MOST_WAITING) {
    throw new ClaimdeskError(
      'too_many_attempts',
      'Many reports are being printed just now: try again in half a minute.',
      [],
      { retryAfterSeconds: 30 },
    );
  }
  if (queue.waiting > 0) onStep('Waiting for its turn');
  queue.waiting += 1;
  const printed = queue.turn
    .then(() =>
      runInProcess<Uint8Array>(script, task, { ...limits, timeLimitMs }, refusals, onStep, signal),
    )
    .finally(() => {
      queue.waiting -= 1;
    });
  queue.turn = printed.catch(() => undefined);
  return await printed;
}

const tooMuch = (what: 'time' | 'room') =>
  new ClaimdeskError(
    'too_large',
    `This report takes too much ${what} to print in this format: save it as HTML or JSON.`,
    [{ path: 'format', message: 'Save it as HTML or JSON.' }],
  );

const refusals = {
  tookTooLong: () => tooMuch('time'),
  tookTooMuchMemory: () => tooMuch('room'),
};
