import { parseArgs } from 'node:util';
import type { Engine } from '@/lib/data/client';
import { reader } from '@/lib/data/transaction';
import { systemContext } from '@/lib/services/context';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import type { JobWork } from '@/lib/services/jobs/job-work';
import { works } from '@/lib/services/jobs/run-jobs';
import { bringFile } from '@/lib/services/prior-checks/bring-part';
import { importChecksWork } from '@/lib/services/prior-checks/import-checks-work';
import { startCheckImport } from '@/lib/services/prior-checks/start-check-import';
import { enginesOf, inDatabase, quantile, serverMegabytes } from '@/tests/bench/database';
import { madeTexts } from '@/tests/bench/match-scale/made-texts';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';

const context = systemContext('bench');
/** Somebody else asks something small so often. */
const ASK_EVERY_MS = 50;
const LOOK_EVERY_MS = 1_000;

/** What others wait is counted from when they would have asked, not from when this thread let them. */
type Figures = { seconds: number; rowsPerSecond: number; waitMsP95: number; waitMsMax: number };
/** Read: into batches that nobody sees. Taken in: made prior checks. Found: by their words. */
const phases = ['brought', 'read', 'taken in', 'found'] as const;
type Phase = (typeof phases)[number];
type Imported = Record<Phase, Figures> & {
  megabytesProcess: number;
  megabytesServer: number | null;
};

export const priorChecksBench: Bench = {
  name: 'prior-checks',
  usage: 'prior-checks [--rows 200000] [--engine embedded|server] [--json]',
  about:
    'importing many prior checks, and then the half of them changed, and what others wait meanwhile',
  run,
};

async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string', default: '200000' },
      engine: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const rows = Number(values.rows);
  if (!Number.isInteger(rows) || rows < 1) throw new BenchUsageError('--rows is a whole number.');
  const results: Partial<Record<Engine, Record<'all new' | 'half changed', Imported>>> = {};
  for (const engine of enginesOf(values.engine)) {
    results[engine] = await inDatabase(engine, async () => {
      const first = await imported(rows, () => 'False');
      if (!values.json) print(engine, `${rows} rows, all new`, first);
      const again = await imported(rows, (at) => (at % 2 === 0 ? 'False' : 'True'));
      if (!values.json) print(engine, `${rows} rows, half of them changed`, again);
      return { 'all new': first, 'half changed': again };
    });
  }
  if (values.json) console.log(JSON.stringify(results));
}

/** A table with tabs, in pieces. */
function* table(rows: number, ratingAt: (at: number) => string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const texts = madeTexts([], 17);
  yield encoder.encode('url\tclaim\ttitle\trating\tlanguage\tpublisher\n');
  for (let at = 0; at < rows; ) {
    let lines = '';
    for (; at < rows && lines.length < 1_000_000; at++) {
      const { title, text } = texts.next().value;
      lines += `https://checks.example/${at}\t${text}\t${title}\t${ratingAt(at)}\ten\tChecks\n`;
    }
    yield encoder.encode(lines);
  }
}

async function imported(rows: number, ratingAt: (at: number) => string): Promise<Imported> {
  const others = new Others();
  const figures: Partial<Record<Phase, Figures>> = {};
  const timed = async <T>(phase: Phase, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    others.begin();
    const result = await work();
    const seconds = (performance.now() - began) / 1000;
    figures[phase] = { seconds, rowsPerSecond: rows / seconds, ...(await others.waited()) };
    return result;
  };
  const uploadId = await timed('brought', () => bringFile(context, table(rows, ratingAt)));
  const work = importChecksWork();
  if (!('land' in work)) throw new Error('An import lands.');
  // It is taken in from the end of the reading until the transaction has ended.
  const landed = Promise.withResolvers<void>();
  let landing: Promise<void> | undefined;
  const timedWork: JobWork = {
    ...work,
    async run(job, atHand) {
      const result = await timed('read', () => work.run(job, atHand));
      landing = timed('taken in', () => landed.promise);
      return result;
    },
    async afterwards() {
      landed.resolve();
      await landing;
      await timed('found', async () => await work.afterwards?.());
    },
  };
  const { id } = await startCheckImport(context, {
    source: { kind: 'file', name: 'checks.tsv', uploadId },
  });
  const runner = jobRunner({
    works: { ...works, 'priorChecks.import': timedWork },
    now: () => new Date(),
    logFault: (error) => {
      console.error(error);
      return 'fault';
    },
  });
  await runner.look();
  const looking = setInterval(() => void runner.look(), LOOK_EVERY_MS);
  await runner.idle();
  clearInterval(looking);
  await runner.stop();
  const job = await reader().job.findUnique({
    where: { id },
    select: { status: true, error: true },
  });
  if (job?.status !== 'done') throw new Error(`The import failed: ${JSON.stringify(job)}`);
  return { ...(figures as Record<Phase, Figures>), ...others.memory() };
}

/** Others, who ask for a few rows again and again, without waiting for the answer before. */
class Others {
  private waits: Promise<number>[] = [];
  private next = 0;
  private timer: NodeJS.Timeout | undefined;
  private megabytesProcess = 0;
  private megabytesServer: number | null = null;

  begin(): void {
    this.waits = [];
    this.next = performance.now();
    this.timer = setInterval(() => this.askWhatIsDue(), ASK_EVERY_MS);
  }

  private askWhatIsDue(): void {
    for (const now = performance.now(); this.next <= now; this.next += ASK_EVERY_MS) {
      const due = this.next;
      const answer = reader().priorCheck.findMany({ take: 5, orderBy: { id: 'desc' } });
      this.waits.push(answer.then(() => performance.now() - due));
    }
    this.megabytesProcess = Math.max(this.megabytesProcess, process.memoryUsage.rss() / 1e6);
  }

  async waited() {
    this.askWhatIsDue();
    clearInterval(this.timer);
    const waits = await Promise.all(this.waits);
    this.megabytesServer = (await serverMegabytes()) ?? this.megabytesServer;
    return { waitMsP95: quantile(waits, 0.95), waitMsMax: quantile(waits, 1) };
  }

  /** At most; of a server at the ends of the phases. */
  memory() {
    const { megabytesProcess, megabytesServer } = this;
    return { megabytesProcess, megabytesServer };
  }
}

function print(
  engine: Engine,
  what: string,
  { megabytesProcess, megabytesServer, ...all }: Imported,
) {
  console.log(`${engine}, ${what}`);
  console.log('              seconds  rows a second   others wait p95 ms      max');
  for (const phase of phases) {
    const { seconds, rowsPerSecond, waitMsP95, waitMsMax } = all[phase];
    const columns = [
      phase.padEnd(10),
      seconds.toFixed(1).padStart(10),
      rowsPerSecond.toFixed(0).padStart(14),
      waitMsP95.toFixed(0).padStart(20),
      waitMsMax.toFixed(0).padStart(8),
    ];
    console.log(`  ${columns.join(' ')}`);
  }
  const server = megabytesServer === null ? '' : `, server ${megabytesServer.toFixed(0)} MB`;
  console.log(`  memory at most: process ${megabytesProcess.toFixed(0)} MB${server}`);
}
