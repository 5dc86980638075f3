/** How hard the desk may knock at other people's doors. */
export type Politeness = {
  /** Between the end of one request to a host and the next one. */
  delayMs: number;
  /** The longest delay that a site's robots.txt can ask for. */
  longestDelayMs: number;
  /** How many hosts are visited at once. */
  hostsAtOnce: number;
  /** How many sources one run visits, and how many of them on one host. */
  visitsPerRun: number;
  visitsPerHost: number;
};

export const politeness: Politeness = {
  delayMs: 5_000,
  longestDelayMs: 60_000,
  hostsAtOnce: 4,
  visitsPerRun: 200,
  visitsPerHost: 20,
};

/** Whose door it is: the host without a leading `www.`, whatever the scheme and the port. */
export function hostOf(address: string): string {
  const { hostname = '' } = URL.parse(address) ?? {};
  return hostname.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '');
}

/**
 * What a run visits, and in which order: host after host by turns, each host's addresses in their
 * given order. What is over the bounds is left for another run.
 */
export function planRun<Item extends { address: string }>(
  due: readonly Item[],
  { visitsPerRun, visitsPerHost }: Pick<Politeness, 'visitsPerRun' | 'visitsPerHost'>,
): Item[] {
  const byHost = [...Map.groupBy(due, ({ address }) => hostOf(address)).values()];
  const rounds = Array.from({ length: visitsPerHost }, (_, round) =>
    byHost.flatMap((items) => items.slice(round, round + 1)),
  );
  return rounds.flat().slice(0, visitsPerRun);
}

/** A host as the desk has dealt with it: when its last request ended, in milliseconds since 1970. */
export type HostState = { endedAt: number | null; delayMs: number };

/** For how long the next request to the host has to wait, in milliseconds. */
export const waitBefore = ({ endedAt, delayMs }: HostState, now: number): number =>
  endedAt === null ? 0 : Math.max(0, endedAt + delayMs - now);

/** The delay to keep where robots.txt asks for one, in milliseconds; never less than the desk's own. */
export function delayFor(
  crawlDelaySeconds: number | null,
  { delayMs, longestDelayMs }: Pick<Politeness, 'delayMs' | 'longestDelayMs'>,
): number {
  const asked = Math.max(0, crawlDelaySeconds ?? 0) * 1000;
  return Math.max(delayMs, Math.min(asked, longestDelayMs));
}
