import { setTimeout as sleep } from 'node:timers/promises';
import {
  delayFor,
  type HostState,
  hostOf,
  type Politeness,
  politeness,
  waitBefore,
} from '@/lib/domain/source/decay/politeness';

export type HostGate = {
  /**
   * Makes one request to the address's host: after every other one that asked before, and after the
   * delay that the host is given. Throws what the request throws, and the signal's reason while it
   * still waits.
   */
  turn: <T>(address: string, request: () => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** Keeps the delay that the host asks for, up to a cap; null: the desk's own. */
  keepDelay: (address: string, crawlDelaySeconds: number | null) => void;
};

type Host = HostState & { last: Promise<unknown> };

/** How many hosts are remembered before those that nobody waits for are forgotten. */
const MANY_HOSTS = 1_000;

/** Lets at most one request at a time through to a host, with a pause between two. */
export function hostGate({
  delayMs,
  longestDelayMs,
}: Pick<Politeness, 'delayMs' | 'longestDelayMs'> = politeness): HostGate {
  const hosts = new Map<string, Host>();

  function host(address: string): Host {
    const name = hostOf(address);
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= MANY_HOSTS) forget(hosts);
    const added: Host = { endedAt: null, delayMs, last: Promise.resolve() };
    hosts.set(name, added);
    return added;
  }

  return {
    turn(address, request, signal) {
      const state = host(address);
      const mine = state.last.then(async () => {
        const wait = waitBefore(state, Date.now());
        if (wait > 0) await sleep(wait, undefined, { signal });
        signal.throwIfAborted();
        try {
          return await request();
        } finally {
          state.endedAt = Date.now();
        }
      });
      state.last = mine.catch(() => {});
      return mine;
    },
    keepDelay(address, crawlDelaySeconds) {
      host(address).delayMs = delayFor(crawlDelaySeconds, { delayMs, longestDelayMs });
    },
  };
}

/** Those whose delay is over need none any more. */
function forget(hosts: Map<string, Host>): void {
  for (const [name, state] of hosts) {
    if (state.endedAt !== null && waitBefore(state, Date.now()) === 0) hosts.delete(name);
  }
}
