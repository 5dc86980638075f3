import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LabelledSentences, trainDetector } from './train/detector';

const usage = `Usage: npm run train -- detect --data FILE [--out FILE]

Trains the claim detector from FILE, a JSON array of {sentence_id, label, text}, and writes it to
data/reference/detector.json or to the file after --out. Prints what cross-validation says of it.`;

function train(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      out: { type: 'string', default: 'data/reference/detector.json' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (positionals.join() !== 'detect' || values.data === undefined) {
    console.error(usage);
    return 2;
  }
  const sentences = LabelledSentences.parse(JSON.parse(readFileSync(values.data, 'utf8')));
  const { model, crossValidation } = trainDetector(sentences);
  const { averagePrecision, precision, recall, f1 } = crossValidation;
  const shown = (share: number) => share.toFixed(4);
  console.log(`${sentences.length} sentences; cross-validated by debate, weighed to half claims:`);
  console.log(`  average precision ${shown(averagePrecision)}`);
  console.log(`  F1 ${shown(f1)} (precision ${shown(precision)}, recall ${shown(recall)})`);
  console.log(`  threshold ${model.threshold}`);
  writeFileSync(values.out, `${JSON.stringify(model, null, 2)}\n`);
  console.log(`Written to ${values.out}.`);
  return 0;
}

process.exitCode = train(process.argv.slice(2));
