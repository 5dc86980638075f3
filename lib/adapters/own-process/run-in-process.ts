import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Message } from '@/lib/adapters/own-process/answer-from-process';
import { runsTypescript } from '@/lib/adapters/typescript';
import type { LimitRefusals } from '@/lib/adapters/worker-thread/run-in-thread';

export type ProcessLimits = {
  timeLimitMs: number;
  /** Of its JavaScript objects. */
  maxHeapMb: number;
  /** Of the whole process; looked at on Linux alone, elsewhere the limit of the heap must do. */
  maxMemoryMb: number;
};

const WATCH_EVERY_MS = 200;

/**
 * Works on the task in a process of its own, which ends with it or at a limit: for work that is no
 * JavaScript, which a thread could neither stop nor free of its memory, and whose fault would be ours.
 * @param script the file that the process runs, absolute; see `answerFromProcess`.
 * @param onStep told in short words what the process is at, each time that it says so.
 * @param signal ends the process; what it made is lost.
 * @throws ClaimdeskError, one of `refusals`, when it takes too long or too much memory, and Error when
 * it fails, which it has then told on the standard error output.
 */
export async function runInProcess<Answer>(
  script: string,
  task: object,
  { timeLimitMs, maxHeapMb, maxMemoryMb }: ProcessLimits,
  { tookTooLong, tookTooMuchMemory }: LimitRefusals,
  onStep: (step: string) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Answer> {
  signal?.throwIfAborted();
  const child = fork(script, {
    // Nothing that it reads has any business with the desk's secrets.
    env: {} as NodeJS.ProcessEnv,
    execArgv: [...runsTypescript, `--max-old-space-size=${maxHeapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const timer = setTimeout(() => reject(tookTooLong(timeLimitMs)), timeLimitMs);
  const watch = setInterval(async () => {
    if ((await memoryMb(child)) > maxMemoryMb) reject(tookTooMuchMemory());
  }, WATCH_EVERY_MS);
  child.on('message', (message) => {
    const said = message as Message<Answer>;
    if ('step' in said) onStep(said.step);
    else resolve(said.answer);
  });
  child.once('error', reject);
  // Node ends with this signal where its heap is too small.
  child.once('exit', (code, signal) =>
    reject(
      signal === 'SIGABRT'
        ? tookTooMuchMemory()
        : new Error(`The process ended with ${signal ?? code}.`),
    ),
  );
  const onAbort = () => reject(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  child.send(task);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    signal?.removeEventListener('abort', onAbort);
    child.kill('SIGKILL');
  }
}

async function memoryMb({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000;
}
