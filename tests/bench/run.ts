import { anchorBench } from '@/tests/bench/anchor';
import { capacityBench } from '@/tests/bench/capacity';
import { detectBench } from '@/tests/bench/detect';
import { exportBench } from '@/tests/bench/export';
import { extractBench } from '@/tests/bench/extract';
import { highlightsBench } from '@/tests/bench/highlights/highlights';
import { independenceBench } from '@/tests/bench/independence';
import { matchBench } from '@/tests/bench/match';
import { matchScaleBench } from '@/tests/bench/match-scale/match-scale';
import { pagesBench } from '@/tests/bench/pages';
import { priorChecksBench } from '@/tests/bench/prior-checks';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';
import { searchBench } from '@/tests/bench/search/search';
import { sentencesBench } from '@/tests/bench/sentences';
import { workbenchBench } from '@/tests/bench/workbench/workbench';

const benches: readonly Bench[] = [
  anchorBench,
  capacityBench,
  detectBench,
  exportBench,
  extractBench,
  highlightsBench,
  independenceBench,
  matchBench,
  matchScaleBench,
  pagesBench,
  priorChecksBench,
  searchBench,
  sentencesBench,
  workbenchBench,
];

const [name, ...args] = process.argv.slice(2);
const bench = benches.find((one) => one.name === name);
try {
  if (!bench) throw new BenchUsageError(name ? `No bench is named ${name}.` : 'Name a bench.');
  await bench.run(args);
} catch (error) {
  if (!isUsageError(error)) throw error;
  console.error(error.message);
  console.error('Usage:');
  for (const { usage, about } of benches)
    console.error(`  npm run bench -- ${usage}\n      ${about}`);
  process.exitCode = 2;
}

/** Its own, or that of `parseArgs`. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof BenchUsageError) return true;
  const code = error instanceof Error && 'code' in error ? `${error.code}` : '';
  return code.startsWith('ERR_PARSE_ARGS');
}
