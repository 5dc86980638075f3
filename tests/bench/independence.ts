import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findRelated } from '@/lib/domain/source/independence/find-related';
import { fingerprintOf } from '@/lib/domain/source/independence/fingerprint';
import { type Corpus, corpusOf } from '@/tests/bench/independence/corpus';
import { peers } from '@/tests/bench/independence/peers';
import { type PairQuality, qualityOf } from '@/tests/bench/independence/quality';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';

/** The counts that show how the cost grows; the last is the one that is asked for. */
const GROWTH = [1000, 3000];

const LEAST_WORDS = 120;

type Timed<Value> = { value: Value; seconds: number };
type Step = { count: number; fingerprintSeconds: number; compareSeconds: number };
type Figures = PairQuality & { count: number; seconds: number };

const Articles = z.record(z.string(), z.object({ articleBody: z.string() }));

export const independenceBench: Bench = {
  name: 'independence',
  usage: 'independence [--count N] [--seed N] [--sample N] [--texts FILE] [--json]',
  about: 'finding copies, rewrites and wire stories among texts on the same subjects',
  run: (args) => {
    const { values } = parseArgs({
      args,
      options: {
        count: { type: 'string', default: '10000' },
        seed: { type: 'string', default: '1' },
        sample: { type: 'string', default: '1000' },
        texts: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [count, seed, sample] = [values.count, values.seed, values.sample].map(wholeNumber);
    const articles = values.texts === undefined ? null : articlesIn(values.texts);
    const corpus = corpusOf(count!, seed!, articles);
    const counts = [...GROWTH.filter((one) => one < corpus.texts.length), corpus.texts.length];
    const steps: Step[] = [];
    let quality = qualityOf(corpus, []);
    for (const one of counts) {
      const { step, found } = measured(cut(corpus, one));
      steps.push(step);
      quality = qualityOf(cut(corpus, one), found);
    }
    const small = cut(corpus, sample!);
    const results: Record<string, Figures> = { claimdesk: figuresOf(small, findAll) };
    for (const { name, find } of peers) results[name] = figuresOf(small, find);
    const growth = growthOf(steps);
    if (values.json) {
      const { claimdesk, ...others } = results;
      const whole = { ...quality, count: corpus.texts.length, steps, growth };
      return console.log(
        JSON.stringify({ claimdesk: { ...whole, onSample: claimdesk }, ...others }),
      );
    }
    print(corpus, quality, steps, growth);
    console.log(`\n${small.texts.length} of these texts, beside peers`);
    for (const [name, figures] of Object.entries(results)) console.log(line(name, figures));
  },
};

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) {
    throw new BenchUsageError('--count, --seed and --sample take a whole number from 1.');
  }
  return number;
}

/** Texts of an article corpus that are as long as the shortest that are compared here. */
const articlesIn = (file: string): string[] =>
  Object.values(Articles.parse(JSON.parse(readFileSync(file, 'utf8'))))
    .map(({ articleBody }) => articleBody)
    .filter((text) => text.split(/\s+/).length >= LEAST_WORDS);

const cut = ({ texts, pairs, origins, subjects }: Corpus, count: number): Corpus => ({
  texts: texts.slice(0, count),
  pairs: pairs.filter(({ a, b }) => a < count && b < count),
  origins: origins.slice(0, count),
  subjects: subjects.slice(0, count),
});

const printsOf = ({ texts }: Corpus) =>
  texts.map((mainText) =>
    fingerprintOf({ mainText, canonicalUrl: null, url: null, language: 'en' }),
  );

const findAll = (corpus: Corpus) => findRelated(printsOf(corpus));

function measured(corpus: Corpus) {
  const prints = timed(() => printsOf(corpus));
  const found = timed(() => findRelated(prints.value));
  const step: Step = {
    count: corpus.texts.length,
    fingerprintSeconds: prints.seconds,
    compareSeconds: found.seconds,
  };
  return { step, found: found.value };
}

function figuresOf(corpus: Corpus, find: (corpus: Corpus) => { a: number; b: number }[]): Figures {
  const { value, seconds } = timed(() => find(corpus));
  return { ...qualityOf(corpus, value), count: corpus.texts.length, seconds };
}

/** In seconds that this thread computed: what else the machine does is not in it. */
function timed<Value>(run: () => Value): Timed<Value> {
  const began = process.threadCpuUsage();
  const value = run();
  const { user, system } = process.threadCpuUsage(began);
  return { value, seconds: (user + system) / 1e6 };
}

/** The exponent of the last step: 1 is linear, 2 square. Null where there is one step alone. */
function growthOf(steps: readonly Step[]): number | null {
  const [before, last] = steps.slice(-2);
  if (!before || !last) return null;
  const whole = ({ fingerprintSeconds, compareSeconds }: Step) =>
    fingerprintSeconds + compareSeconds;
  return Math.log(whole(last) / whole(before)) / Math.log(last.count / before.count);
}

function print(
  corpus: Corpus,
  quality: PairQuality,
  steps: readonly Step[],
  growth: number | null,
) {
  console.log(
    `${corpus.texts.length} texts on ${new Set(corpus.subjects).size} subjects, ${corpus.pairs.length} pairs of which one was made of the other`,
  );
  console.log(
    `  precision ${quality.precision.toFixed(4)}  recall ${quality.recall.toFixed(4)}  found besides, two retellings of one story: ${quality.siblings}`,
  );
  for (const [kind, { pairs, recall }] of Object.entries(quality.kinds)) {
    console.log(`  ${kind.padEnd(8)} ${`${pairs}`.padStart(5)} pairs  recall ${recall.toFixed(4)}`);
  }
  console.log('\nprocessor time, one thread');
  for (const { count, fingerprintSeconds, compareSeconds } of steps) {
    console.log(
      `  ${`${count}`.padStart(6)} texts  fingerprints ${fingerprintSeconds.toFixed(2)} s  comparing ${compareSeconds.toFixed(2)} s`,
    );
  }
  if (growth !== null) console.log(`  growth: the count to the power of ${growth.toFixed(2)}`);
}

function line(name: string, { precision, recall, kinds, seconds }: Figures): string {
  const each = Object.entries(kinds).map(([kind, one]) => `${kind} ${one.recall.toFixed(3)}`);
  return `  ${name.padEnd(34)} precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)} (${each.join(', ')})  ${seconds.toFixed(2)} s`;
}
