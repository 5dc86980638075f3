/** Asks again and again, `pauseMs` after the last answer, also after a fault, until it is stopped. */
export function askAgain(
  pauseMs: number,
  ask: () => Promise<unknown>,
  logFault: (error: unknown) => void,
): { stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const run = async () => {
    await ask().catch(logFault);
    if (!isStopped) timer = setTimeout(run, pauseMs);
  };
  timer = setTimeout(run, pauseMs);
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
