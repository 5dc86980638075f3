/** What the process says to the one who started it. */
export type Message<Answer> = { step: string } | { answer: Answer };

/** All that a script of `runInProcess` has to do: it waits for the task, and tells what comes of it. */
export function answerFromProcess<Task>(
  work: (task: Task, tell: (step: string) => void) => Promise<unknown>,
): void {
  const say = (message: Message<unknown>, said = () => {}) => process.send?.(message, said);
  // Whoever asked is gone: nobody waits for the answer.
  process.once('disconnect', () => process.exit());
  process.once('message', async (task: Task) => {
    const answer = await work(task, (step) => say({ step }));
    say({ answer }, () => process.disconnect?.());
  });
}
