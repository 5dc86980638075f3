/**
 * The server bundles services apart from the runner; the symbol lets whoever queues a job reach the
 * one runner of this process. Where none runs, a job waits for another process that has one.
 */
const shared = globalThis as typeof globalThis & { [key: symbol]: (() => void) | undefined };
const key = Symbol.for('claimdesk.jobs.wake');

/** Lets the runner look at once for what has changed. */
export const wakeRunner = (): void => shared[key]?.();

/** Names what `wakeRunner` calls from now on; undefined: nothing. */
export function setWaker(wake: (() => void) | undefined): void {
  shared[key] = wake;
}
