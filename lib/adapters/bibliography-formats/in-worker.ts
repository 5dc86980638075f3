import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { NamedWork } from '@/lib/adapters/bibliography-formats/convert';
import { ClaimdeskError } from '@/lib/domain/errors';

/** What the thread is given; `text` for reading, `works` for writing. */
export type Conversion = {
  task: 'read bibtex' | 'read ris' | 'write bibtex' | 'write ris';
  text: string;
  works: readonly NamedWork[];
};

/**
 * From the project's root, where every process of Claimdesk runs and where tsx finds the `@/` paths.
 * Not `import.meta.url`: a bundler moves the module that asks.
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
export function convertInWorker<Answer>(
  conversion: Conversion,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const worker = new Worker(script, {
    workerData: conversion,
    // Nothing that it reads has any business with the desk's secrets.
    env: {},
    execArgv: ['--import', 'tsx'],
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const timer = setTimeout(() => reject(tooMuch('time')), timeLimitMs);
  worker.on('message', (answer: string) =>
    answer.length > MAX_ANSWER_LENGTH ? reject(tooMuch('room')) : resolve(JSON.parse(answer)),
  );
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('room') : error),
  );
  worker.on('exit', (code) => reject(new Error(`The converting thread ended with ${code}.`)));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}

const tooMuch = (what: 'time' | 'room') =>
  new ClaimdeskError(
    'too_large',
    `This bibliography takes too much ${what} to read: bring it in smaller parts.`,
    [{ path: 'text', message: 'Bring it in smaller parts.' }],
  );
