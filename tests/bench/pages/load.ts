import autocannon from 'autocannon';

/** What a server was asked for, with what stands in the request. */
export type Target = { url: string; headers?: Record<string, string> };

/** Of one contender under one load. */
export type Figures = { requestsPerSecond: number; p95Ms: number; bytes: number };

/**
 * Asks two servers in turns, so that what else the machine does meets both.
 * @returns the median of each one's turns.
 * @throws Error when an answer is not 200.
 */
export async function inTurns(
  ours: Target,
  floor: Target,
  { connections, seconds, turns }: { connections: number; seconds: number; turns: number },
): Promise<{ ours: Figures; floor: Figures }> {
  const runs: { ours: Figures[]; floor: Figures[] } = { ours: [], floor: [] };
  for (let turn = 0; turn < turns; turn++) {
    runs.ours.push(await load(ours, connections, seconds));
    runs.floor.push(await load(floor, connections, seconds));
  }
  return { ours: median(runs.ours), floor: median(runs.floor) };
}

async function load(
  { url, headers }: Target,
  connections: number,
  seconds: number,
): Promise<Figures> {
  const times: number[] = [];
  const { non2xx, errors, requests, throughput } = await new Promise<autocannon.Result>(
    (resolve, reject) => {
      const options = { url, headers, connections, duration: seconds, timeout: 60 };
      autocannon(options, (error, result) => (error ? reject(error) : resolve(result))).on(
        'response',
        (_client, _status, _bytes, ms) => times.push(ms),
      );
    },
  );
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`);
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: requests.total / seconds,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
    bytes: Math.round(throughput.total / Math.max(1, requests.total)),
  };
}

const median = (figures: Figures[]): Figures =>
  figures.toSorted((a, b) => a.requestsPerSecond - b.requestsPerSecond)[
    Math.floor(figures.length / 2)
  ] as Figures;
