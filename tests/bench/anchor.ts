import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PassageSelectors } from '@/lib/domain/passage/passage';
import { passageAt } from '@/lib/domain/passage/select';
import { type Answer, type Contender, contenders } from '@/tests/bench/anchor/contenders';
import { edit, type Span } from '@/tests/bench/anchor/edits';
import { article, prose } from '@/tests/bench/anchor/prose';
import { Random } from '@/tests/bench/random';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';

const LENGTH = 1_000_000;
const SHARES = [5, 15, 30];
const QUOTES = 1000;
const ABSENT = 300;

/** The least overlap (Jaccard's) with the true place that counts as right. */
const RIGHT = 0.8;

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

type Wanted = { quote: PassageSelectors; place: Span };

export const anchorBench: Bench = {
  name: 'anchor',
  usage: 'anchor [--json] [--seed N] [--text FILE] [--only CONTENDER]',
  about: 'finding 1,000 passages again in an edited text of 1 MB, and 300 that are not in it',
  run: (args) => {
    const { values } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
        text: { type: 'string' },
        only: { type: 'string' },
      },
    });
    const seed = Number(values.seed);
    if (!Number.isInteger(seed)) throw new BenchUsageError('--seed takes a whole number.');
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
        const figures = measure(contender, task);
        results[contender.name]![`${share}`] = figures;
        if (!values.json) console.log(line(contender, figures));
      }
    }
    if (values.json) console.log(JSON.stringify(results));
  },
};

type Task = {
  before: string;
  after: string;
  wanted: Wanted[];
  absent: PassageSelectors[];
  note: string;
};

function taskOf(share: number, seed: number, given: string | null): Task {
  const random = new Random(seed * 1000 + share);
  const language = prose(random);
  const before = given ?? article(language, random, LENGTH);
  const edited = edit(before, share / 100, random, language);
  const wanted: Wanted[] = [];
  let [torn, gone] = [0, 0];
  while (wanted.length < QUOTES) {
    const quote = quoteOf(before, random);
    const place = edited.placeOf(quote);
    if (!place) gone += 1;
    else if (place.isTorn) torn += 1;
    else wanted.push({ quote, place });
  }
  // From a text in the same language that the other one shares no sentence with.
  const elsewhere =
    given === null ? article(language, random, LENGTH / 2, 0) : shuffled(given, random);
  const absent: PassageSelectors[] = [];
  while (absent.length < ABSENT) {
    const quote = quoteOf(elsewhere, random);
    if (!edited.text.includes(quote.exact)) absent.push(quote);
  }
  const note = `left out: ${torn} quotes that a moved or inserted block tore in two, ${gone} with no word left`;
  return { before, after: edited.text, wanted, absent, note };
}

/** 40 to 240 code units, half of them from the beginning of a word to the end of one. */
function quoteOf(text: string, random: Random): PassageSelectors {
  const length = random.between(40, 240);
  let start = random.between(0, text.length - length);
  let end = start + length;
  if (random.chance(0.5)) {
    while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1;
    while (end < text.length && /\S/.test(text.charAt(end))) end += 1;
  }
  const quote = passageAt(text, start, end);
  if (quote.exact.length < 40 - 8) return quoteOf(text, random);
  return quote;
}

/** The same words in another order: what a text of the same subject that says other things has. */
function shuffled(text: string, random: Random): string {
  const words = text.split(/\s+/);
  for (let at = words.length - 1; at > 0; at--) {
    const other = random.between(0, at);
    [words[at], words[other]] = [words[other]!, words[at]!];
  }
  return words.join(' ');
}

function measure({ sample, takesAbsent, prepare }: Contender, task: Task): Figures {
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
  return jaccard(answer, place) >= RIGHT ? 'right' : 'wrong';
}

function jaccard(one: Span, other: Span): number {
  const shared = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared / (one.end - one.start + other.end - other.start - shared);
}

function line({ name, sample }: Contender, figures: Figures): string {
  const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)}%`);
  const asked = sample < QUOTES ? ` (a sample of ${sample} quotes)` : '';
  return [
    `  ${name.padEnd(20)} right ${percent(figures.right).padStart(6)}`,
    `wrong ${percent(figures.wrong)}`,
    `missed ${percent(figures.missed)}`,
    `ambiguous ${percent(figures.ambiguous)}`,
    `absent found ${percent(figures.falselyFound)}`,
    `${figures.msEach.toFixed(3)} ms each${asked}`,
  ].join('  ');
}
