import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { detectClaims } from '@/lib/domain/claim/detect/detect';
import { parseModel } from '@/lib/domain/claim/detect/model';
import { type LabelledSentence, LabelledSentences } from '@/scripts/train/detector';
import { fitLogistic, type SparseRow } from '@/scripts/train/logistic-regression';
import { averagePrecision, type Judged, type Measure, measureAt } from '@/scripts/train/measure';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';

const corpus = '../shared/corpora/check-worthiness/train.json';

type Result = Measure & { averagePrecision: number; sentencesPerSecond: number };

/** The sentences are put again and again for at least this long, so that a small file will do. */
const LEAST_MILLISECONDS = 3000;

export const detectBench: Bench = {
  name: 'detect',
  usage: 'detect --test FILE [--train FILE] [--model FILE] [--json]',
  about:
    'telling sentences worth checking from others, in a JSON array of {sentence_id, label, text}',
  run,
};

function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      test: { type: 'string' },
      train: { type: 'string', default: corpus },
      model: { type: 'string', default: 'data/reference/detector.json' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.test === undefined) throw new BenchUsageError('Name the sentences with --test FILE.');
  const test = read(values.test);
  const results: Record<string, Result> = { claimdesk: claimdesk(test, values.model) };
  if (existsSync(values.train)) {
    results.logisticRegression = logisticRegression(read(values.train), test);
  } else {
    console.error(`No peer: ${values.train} is absent. Name its training set with --train FILE.`);
  }
  if (values.json) console.log(JSON.stringify(results));
  else print(test, results);
}

const read = (file: string) => LabelledSentences.parse(JSON.parse(readFileSync(file, 'utf8')));

function claimdesk(test: readonly LabelledSentence[], file: string): Result {
  const model = parseModel(JSON.parse(readFileSync(file, 'utf8')));
  // One by one: these are not sentences of one article.
  return measured(
    test,
    (text) => detectClaims([text], model)[0]?.checkWorthiness ?? 0,
    model.threshold,
  );
}

/** Words and word pairs, each 0 or 1, at the threshold of the training set. */
function logisticRegression(
  train: readonly LabelledSentence[],
  test: readonly LabelledSentence[],
): Result {
  const columnOf = new Map<string, number>();
  const terms = (text: string) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
    return new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)]);
  };
  const row = (text: string, isNew: boolean): SparseRow => {
    const columns = [0];
    for (const term of terms(text)) {
      if (isNew && !columnOf.has(term)) columnOf.set(term, columnOf.size + 1);
      const column = columnOf.get(term);
      if (column !== undefined) columns.push(column);
    }
    return {
      columns: Int32Array.from(columns),
      values: new Float32Array(columns.length).fill(1),
    };
  };
  const rows = train.map(({ text }) => row(text, true));
  const labels = Int8Array.from(train, ({ label }) => (label === 1 ? 1 : -1));
  const columns = columnOf.size + 1;
  const weights = fitLogistic({ rows, labels, columns, cost: 1, passes: 20, seed: 1 });
  const score = (text: string) => {
    const { columns: present } = row(text, false);
    return present.reduce((sum, column) => sum + (weights[column] ?? 0), 0);
  };
  return measured(test, score, 0);
}

function measured(
  test: readonly LabelledSentence[],
  scoreOf: (text: string) => number,
  threshold: number,
): Result {
  const judged: Judged[] = test.map(({ text, label }) => ({
    score: scoreOf(text),
    isClaim: label === 1,
  }));
  // The fastest pass: what else the machine does only ever slows one down.
  let fastest = Number.POSITIVE_INFINITY;
  for (const start = performance.now(); performance.now() - start < LEAST_MILLISECONDS; ) {
    const passStart = performance.now();
    for (const { text } of test) scoreOf(text);
    fastest = Math.min(fastest, performance.now() - passStart);
  }
  return {
    ...measureAt(judged, threshold),
    averagePrecision: averagePrecision(judged),
    sentencesPerSecond: Math.round((test.length / fastest) * 1000),
  };
}

function print(test: readonly LabelledSentence[], results: Record<string, Result>): void {
  const claims = test.filter(({ label }) => label === 1).length;
  console.log(`${test.length} sentences, ${claims} of them worth a check`);
  for (const [name, result] of Object.entries(results)) {
    const shares = [
      `average precision ${result.averagePrecision.toFixed(3)}`,
      `F1 ${result.f1.toFixed(3)}`,
      `precision ${result.precision.toFixed(3)}`,
      `recall ${result.recall.toFixed(3)}`,
      `${result.sentencesPerSecond.toLocaleString('en')} sentences/s`,
    ];
    console.log(`  ${name.padEnd(20)}${shares.join('  ')}`);
  }
}
