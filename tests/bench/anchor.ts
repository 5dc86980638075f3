import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Answer, type Contender, contenders } from '@/tests/bench/anchor/contenders';
import type { Span } from '@/tests/bench/anchor/edits';
import { ABSENT, isRight, QUOTES, type Task, taskOf } from '@/tests/bench/anchor/task';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';

const SHARES = [5, 15, 30];

type Figures = {
  right: number;
  wrong: number;
  missed: number;
  ambiguous: number;
  /** Null for a contender that cannot be asked. */
  falselyFound: number | null;
  /** Processor time, the making of an index or a diff shared by all quotes. */
  msEach: number;
};

export const anchorBench: Bench = {
  name: 'anchor',
  usage: 'anchor [--json] [--seed N] [--text FILE] [--only CONTENDER] [--sample N]',
  about: 'finding 1,000 passages again in an edited text of 1 MB, and 300 that are not in it',
  run: (args) => {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        text: { type: 'string' },
        only: { type: 'string' },
        sample: { type: 'string', default: '250' },
      },
    });
    const seed = Number(values.seed);
    if (!Number.isInteger(seed)) throw new BenchUsageError('--seed takes a whole number.');
    const sample = Number(values.sample);
    if (!Number.isInteger(sample) || sample < 1) {
      throw new BenchUsageError(
        '--sample takes how many quotes the slow contenders are asked for.',
      );
    }
    const asked = contenders.filter(({ name }) => (values.only ?? name) === name);
    if (asked.length === 0) {
      const names = contenders.map(({ name }) => name).join(', ');
      throw new BenchUsageError(`--only takes one of ${names}.`);
    }
    const text = values.text === undefined ? null : readFileSync(values.text, 'utf8');
    const results: Record<string, Record<string, Figures>> = {};
    for (const { name } of asked) results[name] = {};
    for (const share of SHARES) {
      const task = taskOf(share, seed, text);
      if (!values.json) console.log(`\n${share}% of the words edited; ${task.note}`);
      for (const contender of asked) {
        const figures = measure(contender, task, contender.isSlow ? sample : QUOTES);
        results[contender.name]![`${share}`] = figures;
        if (!values.json) console.log(line(contender, figures, sample));
      }
    }
    if (values.json) console.log(JSON.stringify(results));
  },
};

function measure({ takesAbsent, prepare }: Contender, task: Task, sample: number): Figures {
  const wanted = task.wanted.slice(0, sample);
  const absent = takesAbsent ? task.absent.slice(0, sample) : [];
  const began = processorTime();
  const find = prepare(task.before, task.after);
  const ready = processorTime();
  const answers = wanted.map(({ quote }) => find(quote));
  const falseAnswers = absent.map(find);
  const asking = (processorTime() - ready) / (wanted.length + absent.length);
  // Making ready is shared by the quotes of the whole task, also where only a sample was asked for.
  const making = (ready - began) / (QUOTES + (takesAbsent ? ABSENT : 0));

  const counts = { right: 0, wrong: 0, missing: 0, ambiguous: 0 };
  answers.forEach((answer, at) => {
    counts[judged(answer, wanted[at]!.place)] += 1;
  });
  const found = falseAnswers.filter(({ outcome }) => outcome === 'found').length;
  return {
    right: counts.right / wanted.length,
    wrong: counts.wrong / wanted.length,
    missed: counts.missing / wanted.length,
    ambiguous: counts.ambiguous / wanted.length,
    falselyFound: takesAbsent ? found / absent.length : null,
    msEach: making + asking,
  };
}

/** Milliseconds that this thread computed: what else the machine does is not in it. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function judged(answer: Answer, place: Span) {
  if (answer.outcome !== 'found') return answer.outcome;
  return isRight(answer, place) ? 'right' : 'wrong';
}

function line({ name, isSlow }: Contender, figures: Figures, sample: number): string {
  const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)}%`);
  const asked = isSlow && sample < QUOTES ? ` (a sample of ${sample} quotes)` : '';
  return [
    `  ${name.padEnd(20)} right ${percent(figures.right).padStart(6)}`,
    `wrong ${percent(figures.wrong)}`,
    `missed ${percent(figures.missed)}`,
    `ambiguous ${percent(figures.ambiguous)}`,
    `absent found ${percent(figures.falselyFound)}`,
    `${figures.msEach.toFixed(3)} ms each${asked}`,
  ].join('  ');
}
