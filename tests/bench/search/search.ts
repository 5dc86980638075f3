import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Engine } from '@/lib/data/client';
import { enginesOf, inDatabase, processorClock, quantile } from '@/tests/bench/database';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';
import { type Contender, contenders, indexForPeers } from '@/tests/bench/search/contenders';
import { makeDesk } from '@/tests/bench/search/made-desk';
import { type MadeQuery, queriesAsTyped, queriesMistyped } from '@/tests/bench/search/made-queries';

/**
 * `found` is the share of whole queries that show the text that was meant; the second pair is the time
 * that processors worked.
 */
type Figures = {
  msP50: number;
  msP95: number;
  workedMsP50: number;
  workedMsP95: number;
  found: number;
};
type Result = Record<'typed' | 'mistyped', Record<Contender, Figures>>;

/** Until a connection has planned what it is asked again and again, and the caches are warm. */
const WARM_UP = 60;

export const searchBench: Bench = {
  name: 'search',
  usage: 'search [--texts 100000] [--engine embedded|server] [--queries N] [--rounds N] [--json]',
  about:
    'the search of the desk, asked at each letter, and mistyped, beside ts_rank_cd and pg_trgm on the same texts',
  run,
};

async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      texts: { type: 'string', default: '100000' },
      engine: { type: 'string' },
      queries: { type: 'string', default: '40' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  const [texts, queries, rounds] = [values.texts, values.queries, values.rounds].map(Number) as [
    number,
    number,
    number,
  ];
  if (![texts, queries, rounds].every((number) => Number.isInteger(number) && number > 0)) {
    throw new BenchUsageError('Texts, queries and rounds are whole numbers.');
  }
  const results: Partial<Record<Engine, Result[]>> = {};
  for (const engine of enginesOf(values.engine)) {
    results[engine] = await inDatabase(engine, async () => {
      const began = performance.now();
      const made = await makeDesk(texts);
      await indexForPeers();
      const seconds = (performance.now() - began) / 1000;
      if (!values.json)
        console.log(`${engine}, ${made.length} texts, made in ${seconds.toFixed(0)} s`);
      const typed = queriesAsTyped(made, queries);
      const mistyped = queriesMistyped(made, queries);
      await measured(typed.slice(-WARM_UP));
      const all: Result[] = [];
      for (let round = 0; round < rounds; round++) {
        const result = { typed: await measured(typed), mistyped: await measured(mistyped) };
        all.push(result);
        if (!values.json) print(result, { typed: typed.length, mistyped: mistyped.length });
      }
      return all;
    });
  }
  if (values.json) console.log(JSON.stringify(results));
}

/** Query by query, each contender in its turn, so that all see the same machine. */
async function measured(queries: readonly MadeQuery[]): Promise<Record<Contender, Figures>> {
  const names = Object.keys(contenders) as Contender[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  const worked = new Map(names.map((name) => [name, [] as number[]]));
  const found = new Map(names.map((name) => [name, 0]));
  const clock = await processorClock();
  for (const { typed, meant, isWhole } of queries) {
    for (const name of names) {
      const [began, work] = [performance.now(), clock()];
      const ids = await contenders[name](typed);
      times.get(name)?.push(performance.now() - began);
      worked.get(name)?.push(clock() - work);
      if (isWhole && ids.includes(meant.id)) found.set(name, (found.get(name) ?? 0) + 1);
    }
  }
  const whole = queries.filter(({ isWhole }) => isWhole).length;
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        msP50: quantile(times.get(name) ?? [], 0.5),
        msP95: quantile(times.get(name) ?? [], 0.95),
        workedMsP50: quantile(worked.get(name) ?? [], 0.5),
        workedMsP95: quantile(worked.get(name) ?? [], 0.95),
        found: (found.get(name) ?? 0) / whole,
      },
    ]),
  ) as Record<Contender, Figures>;
}

function print(result: Result, counts: Record<keyof Result, number>): void {
  const load = loadavg()[0] ?? 0;
  console.log(`  load ${load.toFixed(1)} on ${availableParallelism()} processors`);
  console.log(
    '                            p50 ms   p95 ms  worked p50      p95  found  p95 over ours',
  );
  for (const way of ['typed', 'mistyped'] as const) {
    for (const [name, { found, ...figures }] of Object.entries(result[way])) {
      const { msP50, msP95, workedMsP50, workedMsP95 } = figures;
      const inColumns = (...ms: number[]) => ms.map((one) => one.toFixed(1).padStart(8)).join(' ');
      const times = `${inColumns(msP50, msP95)}    ${inColumns(workedMsP50, workedMsP95)}`;
      const ratio = (msP95 / result[way].claimdesk.msP95).toFixed(2).padStart(6);
      console.log(
        `  ${`${counts[way]} ${way}`.padEnd(14)} ${name.padEnd(10)} ${times}  ${found.toFixed(2)}  ${ratio}`,
      );
    }
  }
}
