import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { database, type Engine } from '@/lib/data/client';
import { systemContext } from '@/lib/services/context';
import { findSimilar } from '@/lib/services/matching/find-similar';
import { countTexts } from '@/lib/services/matching/keep-matching';
import { type KnownClaims, readKnownClaims } from '@/scripts/train/known-claims';
import { foundMeasure } from '@/scripts/train/measure-found';
import {
  enginesOf,
  inDatabase,
  processorClock,
  quantile,
  serverMegabytes,
} from '@/tests/bench/database';
import { addText, fill } from '@/tests/bench/match-scale/fill';
import { madeTexts } from '@/tests/bench/match-scale/made-texts';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';
import { startOtherProcess } from '@/tests/support/other-process';

const corpus = '../shared/corpora/known-claims';
const context = systemContext('bench');
const SEED = 7;
const WARM_UP = 20;
/** So many texts are added and asked for at once. */
const ADDED = 20;

type Size = {
  texts: number;
  /** Of the right text among the answers, where the corpus says which it is. */
  mrr: number | null;
  msP50: number;
  msP95: number;
  /** That processors worked, here and for the connections to a server. */
  workedMsP50: number;
  workedMsP95: number;
  added: Added;
  secondsToLoad: number;
  /** The whole process’s, the embedded database in it; of a server, its processes’ own. */
  megabytesProcess: number;
  megabytesServer: number | null;
  megabytesOnDisk: number;
  megabytesOfMatching: number;
};
/**
 * Texts that were added one by one, and asked for at once: of a server by another process, whose next
 * query it is.
 */
type Added = {
  texts: number;
  foundByNextQuery: number;
  /** From the end of the transaction that added one until the answer to that query was here. */
  msP50: number;
  msP95: number;
};
type Result = { sizes: Size[]; ratioP95: number; ratioWorkedP95: number };

export const matchScaleBench: Bench = {
  name: 'match-scale',
  usage:
    'match-scale [--sizes 10000,1000000] [--engine embedded|server] [--posts N] [--matching-only] [--claims FILE] [--pairs FILE] [--json]',
  about: 'finding what a post repeats among few and many prior checks in a database of its own',
  run,
};

async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '10000,1000000' },
      engine: { type: 'string' },
      posts: { type: 'string', default: '300' },
      claims: { type: 'string', default: `${corpus}/verified-claims.tsv` },
      pairs: { type: 'string', default: `${corpus}/pairs.tsv` },
      'matching-only': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  const engines = enginesOf(values.engine);
  const posts = Number(values.posts);
  if (![...sizes, posts].every((number) => Number.isInteger(number) && number > 0)) {
    throw new BenchUsageError('Sizes and posts are whole numbers.');
  }
  const { claims, pairs } = values;
  const known = existsSync(claims) ? readKnownClaims({ claims, pairs }) : made(posts);
  const results: Partial<Record<Engine, Result>> = {};
  for (const engine of engines) {
    results[engine] = await inDatabase(engine, (databaseUrl) =>
      measured(databaseUrl, known, { ...values, sizes, posts }),
    );
  }
  if (values.json) console.log(JSON.stringify(results));
}

/** In place of a corpus that is not there. */
function made(posts: number): KnownClaims {
  console.error(`${corpus} is not there: texts and posts are made.`);
  const texts = madeTexts([], SEED + 1);
  const some = Array.from({ length: posts }, () => texts.next().value);
  return {
    texts: some,
    posts: some.map(({ text }, at) => ({ post: text.slice(20), right: new Set([at]) })),
  };
}

async function measured(
  databaseUrl: string | undefined,
  known: KnownClaims,
  options: { sizes: number[]; posts: number; json: boolean; 'matching-only': boolean },
): Promise<Result> {
  const { sizes, posts, json: isSilent } = options;
  const texts = madeTexts(known.texts, SEED);
  const results: Size[] = [];
  let filled = 0;
  for (const size of sizes) {
    const began = performance.now();
    filled = await fill(
      size,
      filled,
      (at) => known.texts[at] ?? texts.next().value,
      options['matching-only'],
    );
    await countTexts(context);
    const secondsToLoad = (performance.now() - began) / 1000;
    const result = {
      texts: filled,
      ...(await asked(known, posts)),
      added: await addedFound(databaseUrl),
      secondsToLoad,
      ...(await sized()),
    };
    results.push(result);
    if (!isSilent) print(result);
  }
  const ratioOf = (figure: 'msP95' | 'workedMsP95') =>
    (results.at(-1)?.[figure] ?? 1) / (results[0]?.[figure] ?? 1);
  const [ratioP95, ratioWorkedP95] = [ratioOf('msP95'), ratioOf('workedMsP95')];
  if (!isSilent) {
    console.log(
      `  p95 at the last over that at the first: ${ratioP95.toFixed(2)}, worked ${ratioWorkedP95.toFixed(2)}`,
    );
  }
  return { sizes: results, ratioP95, ratioWorkedP95 };
}

async function asked(known: KnownClaims, posts: number) {
  const times: number[] = [];
  const worked: number[] = [];
  const places: number[] = [];
  const clock = await processorClock();
  // Both sizes have the right texts of these: what is known comes first.
  const chosen = known.posts.slice(0, posts + WARM_UP);
  for (const [n, { post, right }] of chosen.entries()) {
    const [began, work] = [performance.now(), clock()];
    const found = await findSimilar(context, { text: post, limit: 20 });
    if (n < WARM_UP) continue;
    times.push(performance.now() - began);
    worked.push(clock() - work);
    const wordings = new Set(Array.from(right, (at) => known.texts[at]?.text));
    places.push(found.findIndex(({ wording }) => wordings.has(wording)));
  }
  return {
    mrr: foundMeasure(places).mrr,
    msP50: quantile(times, 0.5),
    msP95: quantile(times, 0.95),
    workedMsP50: quantile(worked, 0.5),
    workedMsP95: quantile(worked, 0.95),
  };
}

/** The embedded database has one process to itself: there the same one asks. */
async function addedFound(databaseUrl: string | undefined): Promise<Added> {
  const other = databaseUrl === undefined ? undefined : await startOtherProcess(databaseUrl);
  const similarTo =
    other?.similarTo ??
    (async (text: string) => (await findSimilar(context, { text })).map(({ wording }) => wording));
  const times: number[] = [];
  let foundByNextQuery = 0;
  try {
    // What the other process needs once, such as the weights, it has then.
    await similarTo('The lighthouse was sold twice.');
    for (let n = 0; n < ADDED; n++) {
      const text = `The ${crypto.randomUUID()} lighthouse was sold twice.`;
      await addText({ title: '', text });
      const committed = performance.now();
      const [first] = await similarTo(text);
      times.push(performance.now() - committed);
      if (first === text) foundByNextQuery += 1;
    }
  } finally {
    await other?.stop();
  }
  return {
    texts: ADDED,
    foundByNextQuery,
    msP50: quantile(times, 0.5),
    msP95: quantile(times, 0.95),
  };
}

async function sized() {
  const [row] = await database().prisma.$queryRaw<{ all: number; own: number }[]>`
    SELECT pg_database_size(current_database())::float8 AS "all",
      (SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c
        WHERE c.relkind = 'r' AND c.relname LIKE 'match\_%')::float8 AS "own"`;
  return {
    megabytesProcess: process.memoryUsage.rss() / 1e6,
    megabytesServer: await serverMegabytes(),
    megabytesOnDisk: (row?.all ?? 0) / 1e6,
    megabytesOfMatching: (row?.own ?? 0) / 1e6,
  };
}

function print(size: Size): void {
  const { engine } = database();
  const server =
    size.megabytesServer === null ? '' : `, server ${size.megabytesServer.toFixed(0)} MB`;
  console.log(
    `${engine}, ${size.texts} prior checks, loaded in ${size.secondsToLoad.toFixed(0)} s`,
  );
  console.log(`  a query      p50 ${size.msP50.toFixed(1)} ms, p95 ${size.msP95.toFixed(1)} ms`);
  console.log(
    `  worked       p50 ${size.workedMsP50.toFixed(1)} ms, p95 ${size.workedMsP95.toFixed(1)} ms, load ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors`,
  );
  console.log(`  found        MRR ${size.mrr?.toFixed(3)} within 20`);
  const { texts, foundByNextQuery, msP50, msP95 } = size.added;
  const asker = engine === 'server' ? ' of another process' : '';
  console.log(`  added        ${foundByNextQuery} of ${texts} found by the next query${asker},`);
  console.log(
    `               p50 ${msP50.toFixed(1)} ms, p95 ${msP95.toFixed(1)} ms after the commit`,
  );
  console.log(`  memory       process ${size.megabytesProcess.toFixed(0)} MB${server}`);
  console.log(
    `  on disk      ${size.megabytesOnDisk.toFixed(0)} MB, of it for matching ${size.megabytesOfMatching.toFixed(0)} MB`,
  );
}
