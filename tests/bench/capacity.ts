import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { claimsOfArticle } from '@/lib/data/claims';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { migrate } from '@/lib/data/migrate';
import { reader } from '@/lib/data/transaction';
import { getArticle } from '@/lib/services/articles/get-article';
import { getClaim } from '@/lib/services/claims/get-claim';
import { listClaims } from '@/lib/services/claims/list-claims';
import type { Context } from '@/lib/services/context';
import { addComment } from '@/lib/services/reviews/comment';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { listCitations } from '@/lib/services/sources/list-citations';
import {
  coresFor,
  type Figures,
  type Load,
  predicted,
  type ServiceTimes,
  simulated,
} from '@/tests/bench/capacity/model';
import { Random } from '@/tests/bench/random';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';
import { createDatabase } from '@/tests/support/migrated';
import { startPostgres } from '@/tests/support/postgres';
import { contextOfNew } from '@/tests/support/review-desk';
import { settledSample } from '@/tests/support/settled-sample';

const SIMULATED = 1_000_000;
/** How busy the cores may be in the busiest hour: with room for a rarer one, and with hardly any. */
const UTILISATIONS = [0.5, 0.9];

export const capacityBench: Bench = {
  name: 'capacity',
  usage: 'capacity [--desks N] [--json]',
  about: 'what desks on one PostgreSQL server ask of it: a model, and a simulation of it',
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        desks: { type: 'string', default: '1000' },
        json: { type: 'boolean', default: false },
      },
    });
    const desks = Number(values.desks);
    if (!Number.isInteger(desks) || desks < 1) {
      throw new BenchUsageError('--desks takes a whole number from 1.');
    }
    const load: Load = {
      desks,
      reviewersPerDesk: 5,
      busyShare: 0.4,
      readsPerMinute: 6,
      writesPerMinute: 1,
      claimsPerReviewerYear: 440,
      idleSeconds: 10,
    };
    const measured = await measure();
    const sizes = UTILISATIONS.map((utilisation) => {
      const cores = coresFor(load, measured.times, utilisation);
      return {
        cores,
        model: predicted(load, measured.times, cores),
        run: simulated(load, measured.times, cores, SIMULATED, new Random(1)),
      };
    });
    const claims = load.reviewersPerDesk * load.claimsPerReviewerYear;
    const year = {
      claims,
      rows: Math.round(measured.empty.rows + claims * measured.perClaim.rows),
      bytes: Math.round(measured.empty.bytes + claims * measured.perClaim.bytes),
    };
    if (values.json) return console.log(JSON.stringify({ load, measured, sizes, year }));
    print(load, measured, sizes, year);
  },
};

type Measured = {
  times: ServiceTimes;
  /** A desk with the sample. */
  empty: { rows: number; bytes: number };
  /** From its source to its verdict. */
  perClaim: { rows: number; bytes: number };
  residentBytes: number;
};

/** On a PostgreSQL server of its own, with nothing else to do. */
async function measure(): Promise<Measured> {
  const server = await startPostgres();
  try {
    const databaseUrl = await createDatabase(server.url, 'capacity');
    await openDatabase({ databaseUrl, dataDirectory: tmpdir() });
    await migrate();
    const { articleId } = await settledSample();
    const empty = await sizeOf(databaseUrl);
    let claims = 0;
    const writes = await withDatabase(databaseUrl, async () => {
      const lived = await liveClaims(articleId);
      claims = lived.claims;
      return lived.writes;
    });
    const full = await sizeOf(databaseUrl);
    const reads = await withDatabase(databaseUrl, () => readClaims(articleId));
    return {
      times: { read: reads, write: writes },
      empty,
      perClaim: {
        rows: (full.rows - empty.rows) / claims,
        bytes: (full.bytes - empty.bytes) / claims,
      },
      residentBytes: process.memoryUsage().rss,
    };
  } finally {
    await closeDatabase();
    await server.stop();
  }
}

/** What a request makes this program work, in seconds: others on the machine do not change it. */
async function timed(into: number[], work: () => Promise<unknown>): Promise<void> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  into.push((user + system) / 1e6);
}

/** The same requests with what each made the database work, on average; on Linux, which tells. */
async function withDatabase(databaseUrl: string, work: () => Promise<number[]>): Promise<number[]> {
  const before = await workOfServer(databaseUrl);
  const times = await work();
  const each = ((await workOfServer(databaseUrl)) - before) / times.length;
  return times.map((time) => time + Math.max(0, each));
}

/** What the server's processes have worked so far, in seconds. */
async function workOfServer(databaseUrl: string): Promise<number> {
  const pids = await ask<{ pid: number }>(databaseUrl, 'SELECT pid FROM pg_stat_activity');
  return pids.reduce((sum, { pid }) => sum + workOf(pid), 0);
}

/** Linux counts in hundredths of a second (proc(5): fields 14 and 15, after the name in brackets). */
function workOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Each open claim of the sample gets a source, a citation, a comment, two assessments and a verdict. */
async function liveClaims(articleId: string): Promise<{ writes: number[]; claims: number }> {
  const editor = await contextOfNew('editor');
  const reviewers = [await contextOfNew('reviewer'), await contextOfNew('reviewer')];
  const [first = editor] = reviewers;
  const writes: number[] = [];
  const open = (await claimsOfArticle(reader(), articleId)).filter(
    ({ summary }) => summary.state === 'open',
  );
  for (const { summary } of open) {
    const claimId = summary.id;
    let sourceId = '';
    let citationId = '';
    const csl = { type: 'report' as const, title: `Count ${claimId}` };
    await timed(writes, async () => {
      sourceId = (await addSource(first, { csl })).id;
    });
    await timed(writes, async () => {
      const quote = 'On average 28,400 vehicles crossed each day.';
      const words = { claimId, sourceId, stance: 'refutes' as const, quote };
      citationId = (await addCitation(first, words)).id;
    });
    await timed(writes, () => addComment(first, { claimId, body: 'Who counted, and when?' }));
    for (const reviewer of reviewers)
      await timed(writes, () => assess(reviewer, claimId, citationId));
    const verdict = { claimId, rating: 'unproven', reason: 'Nobody counted.' };
    await timed(writes, () => settleVerdict(editor, verdict));
  }
  return { writes, claims: open.length };
}

const assess = (reviewer: Context, claimId: string, citationId: string) =>
  recordAssessment(reviewer, {
    claimId,
    rating: 'unproven',
    rationale: 'The count does not say when it was made.',
    citationIds: [citationId],
  });

/** What the workbench reads when somebody turns to a claim. */
async function readClaims(articleId: string): Promise<number[]> {
  const reviewer = await contextOfNew('reviewer');
  const { items } = await listClaims(reviewer, { articleId, limit: 500 });
  const reads: number[] = [];
  for (const { id } of items) {
    await timed(reads, async () => {
      await getArticle(reviewer, articleId);
      await listClaims(reviewer, { articleId });
      await getClaim(reviewer, id);
      await listCitations(reviewer, id);
    });
  }
  return reads;
}

async function sizeOf(databaseUrl: string): Promise<{ rows: number; bytes: number }> {
  await ask(databaseUrl, 'ANALYZE');
  const [size] = await ask<{ rows: number; bytes: number }>(
    databaseUrl,
    `SELECT sum(reltuples)::float8 AS rows, sum(pg_total_relation_size(oid))::float8 AS bytes
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND reltuples >= 0`,
  );
  return size ?? { rows: 0, bytes: 0 };
}

async function ask<Row extends object>(databaseUrl: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const ms = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    ((sorted[Math.floor(sorted.length * share)] ?? 0) * 1000).toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms of ${values.length}`;
};

function print(
  load: Load,
  { times, perClaim, residentBytes }: Measured,
  sizes: readonly { cores: number; model: Figures; run: Figures & { p95WaitMs: number } }[],
  year: { claims: number; rows: number; bytes: number },
): void {
  console.log(
    `${load.desks} desks of ${load.reviewersPerDesk} reviewers; in the busiest hour ${load.busyShare * 100} % of them make ${load.readsPerMinute} readings and ${load.writesPerMinute} changes a minute`,
  );
  console.log(`measured here  a reading works ${ms(times.read)}`);
  console.log(`               a change works ${ms(times.write)}`);
  console.log(
    `               a claim, checked by two: ${perClaim.rows.toFixed(0)} rows, ${(perClaim.bytes / 1000).toFixed(1)} kB with indexes`,
  );
  console.log(
    `a desk a year  ${year.claims} claims, ${year.rows} rows, ${(year.bytes / 1e6).toFixed(0)} MB without copies; all desks ${((year.bytes * load.desks) / 1e9).toFixed(1)} GB`,
  );
  console.log(`memory         this program, without pages: ${(residentBytes / 1e6).toFixed(0)} MB`);
  console.log('               requests/s   busy   mean wait   connections');
  const line = (
    name: string,
    { requestsPerSecond, utilisation, meanWaitMs, connections }: Figures,
  ) =>
    console.log(
      `${name.padEnd(15)}${requestsPerSecond.toFixed(1).padStart(10)} ${`${(utilisation * 100).toFixed(1)} %`.padStart(7)} ${`${meanWaitMs.toFixed(3)} ms`.padStart(11)} ${connections.toFixed(0).padStart(12)}`,
    );
  for (const { cores, model, run } of sizes) {
    console.log(`${cores} cores`);
    line('  closed form', model);
    line('  simulated', run);
    console.log(
      `               95 % of ${SIMULATED} wait no longer than ${run.p95WaitMs.toFixed(2)} ms`,
    );
  }
}
