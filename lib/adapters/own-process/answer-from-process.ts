/** All that a script of `runInProcess` has to do: it waits for the task, and tells what comes of it. */
export function answerFromProcess<Task>(work: (task: Task) => Promise<unknown>): void {
  // Whoever asked is gone: nobody waits for the answer.
  process.once('disconnect', () => process.exit());
  process.once('message', async (task: Task) => {
    const answer = await work(task);
    process.send?.(answer, () => process.disconnect?.());
  });
}
