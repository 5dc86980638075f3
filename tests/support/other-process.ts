import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export type OtherProcess = {
  /** The wordings that a process of its own finds like a text, the likeliest first. */
  similarTo(text: string): Promise<string[]>;
  stop(): Promise<void>;
};

/** Another instance on the same database server, as far as it asks what is like a text. */
export async function startOtherProcess(databaseUrl: string): Promise<OtherProcess> {
  const child = fork(path.resolve('tests/support/other-process-answers.ts'), [databaseUrl], {
    execArgv: ['--import', './lib/typescript.mjs'],
  });
  await nextMessage(child);
  return {
    async similarTo(text) {
      const answer = nextMessage(child);
      child.send(text);
      return (await answer) as string[];
    },
    async stop() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}

/** @throws Error where the process ends before. */
async function nextMessage(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const options = { signal: ended.signal };
  try {
    return await Promise.race([
      once(child, 'message', options).then(([message]) => message),
      once(child, 'exit', options).then(([code]) => {
        throw new Error(`The other process ended with ${code}.`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}
