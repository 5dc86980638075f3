import type { Random } from '@/tests/bench/random';

/** Who works at the desks of one PostgreSQL server, and how. */
export type Load = {
  desks: number;
  reviewersPerDesk: number;
  /** Of the reviewers, those who work in the busiest hour. */
  busyShare: number;
  /** Of each of them, in that hour. */
  readsPerMinute: number;
  writesPerMinute: number;
  claimsPerReviewerYear: number;
  /** How long a desk's pool keeps a connection that nobody uses, in seconds. */
  idleSeconds: number;
};

/** How long program and database work on a request, in seconds: one number for each that was measured. */
export type ServiceTimes = { read: readonly number[]; write: readonly number[] };

export type Figures = {
  requestsPerSecond: number;
  /** Of all cores, from 0 to 1. */
  utilisation: number;
  meanWaitMs: number;
  /** Connections that the desks have open, each one’s own for notices included. */
  connections: number;
};

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Requests a second of one desk in the busiest hour. */
const rateOfDesk = (load: Load) =>
  (load.reviewersPerDesk * load.busyShare * (load.readsPerMinute + load.writesPerMinute)) / 60;

const readShare = ({ readsPerMinute, writesPerMinute }: Load) =>
  readsPerMinute / (readsPerMinute + writesPerMinute);

/** The chance that all servers are busy (Erlang C), by the recursion of Erlang B. */
function erlangC(servers: number, offered: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n += 1) blocked = (offered * blocked) / (n + offered * blocked);
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/**
 * The closed form: Poisson arrivals at `cores` servers with one queue. The wait is that of M/M/c
 * times (1 + c²)/2, with c the coefficient of variation (Lee and Longton 1959; exact for one core).
 */
export function predicted(load: Load, times: ServiceTimes, cores: number): Figures {
  const rate = load.desks * rateOfDesk(load);
  const share = readShare(load);
  const moment = (power: number) =>
    share * mean(times.read.map((time) => time ** power)) +
    (1 - share) * mean(times.write.map((time) => time ** power));
  const service = moment(1);
  const offered = rate * service;
  const variation = moment(2) / service ** 2 - 1;
  const wait =
    offered >= cores
      ? Number.POSITIVE_INFINITY
      : (erlangC(cores, offered) / (cores / service - rate)) * ((1 + variation) / 2);
  const isOpen = 1 - Math.exp(-rateOfDesk(load) * load.idleSeconds);
  return {
    requestsPerSecond: rate,
    utilisation: offered / cores,
    meanWaitMs: wait * 1000,
    connections: load.desks * (1 + isOpen),
  };
}

/** The fewest cores that are busy no more than that share of the busiest hour. */
export function coresFor(load: Load, times: ServiceTimes, utilisation: number): number {
  return Math.max(1, Math.ceil(predicted(load, times, 1).utilisation / utilisation));
}

/** The same, request by request: arrivals of chance, each served for a time that was measured. */
export function simulated(
  load: Load,
  times: ServiceTimes,
  cores: number,
  requests: number,
  random: Random,
): Figures & { p95WaitMs: number } {
  const rate = load.desks * rateOfDesk(load);
  const share = readShare(load);
  /** When each core is free again. */
  const free = new Array<number>(cores).fill(0);
  /** When each desk last asked. */
  const asked = new Array<number | undefined>(load.desks).fill(undefined);
  const openFor = (since: number | undefined, until: number) =>
    since === undefined ? 0 : Math.min(load.idleSeconds, until - since);
  const waits: number[] = [];
  let [now, busy, opened] = [0, 0, 0];
  for (let n = 0; n < requests; n += 1) {
    now += -Math.log(1 - random.next()) / rate;
    const core = free.indexOf(Math.min(...free));
    const start = Math.max(now, free[core] ?? 0);
    const service = random.pick(random.chance(share) ? times.read : times.write);
    free[core] = start + service;
    busy += service;
    waits.push(start - now);
    // A desk's connection stays for as long as `idleSeconds` after it asked.
    const desk = random.between(0, load.desks - 1);
    opened += openFor(asked[desk], now);
    asked[desk] = now;
  }
  for (const at of asked) opened += openFor(at, now);
  waits.sort((a, b) => a - b);
  return {
    requestsPerSecond: requests / now,
    utilisation: busy / now / cores,
    meanWaitMs: mean(waits) * 1000,
    p95WaitMs: (waits[Math.floor(waits.length * 0.95)] ?? 0) * 1000,
    connections: load.desks + opened / now,
  };
}
