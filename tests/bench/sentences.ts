import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sentencesOf } from '@/lib/domain/article/sentences';
import { LabelledSentences } from '@/scripts/train/detector';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';

/** So many sentences follow one another in a paragraph. */
const PARAGRAPH = 5;

type Splitter = (text: string) => { end: number }[];
type Figures = { precision: number; recall: number; f1: number; sentencesPerSecond: number };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const contenders: Record<string, Splitter> = {
  claimdesk: (text) => sentencesOf(text, { start: 0, end: text.length }, 'en'),
  'Intl.Segmenter': (text) =>
    Array.from(segmenter.segment(text), ({ segment, index }) => ({
      end: index + segment.trimEnd().length,
    })),
  'a full stop and a capital': (text) =>
    [...text.matchAll(/[.?!]["”’)]*(?=\s+\p{Lu})|$/gu)].map(({ 0: { length }, index }) => ({
      end: index + length,
    })),
};

/**
 * Sentences that were told apart by people are run together in paragraphs; measured is how many of
 * the places between them are found, and how many are that are none.
 */
export const sentencesBench: Bench = {
  name: 'sentences',
  usage: 'sentences --data FILE [--json]',
  about: 'parting paragraphs into the sentences they were put together from',
  run: (args) => {
    const { values } = parseArgs({
      args,
      options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    if (!values.data) throw new BenchUsageError('Name the sentences with --data FILE.');
    const data = LabelledSentences.parse(JSON.parse(readFileSync(values.data, 'utf8')));
    const paragraphs = paragraphsOf(data.map(({ text }) => text.trim()));
    const figures = Object.fromEntries(
      Object.entries(contenders).map(([name, split]) => [name, measure(split, paragraphs)]),
    );
    if (values.json) return console.log(JSON.stringify(figures));
    console.log(`${data.length} sentences in ${paragraphs.length} paragraphs`);
    for (const [name, { precision, recall, f1, sentencesPerSecond }] of Object.entries(figures)) {
      const shares = `F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}`;
      console.log(`  ${name.padEnd(26)}${shares}  ${sentencesPerSecond} sentences a second`);
    }
  },
};

type Paragraph = { text: string; ends: Set<number> };

/** Only sentences that end as one does: what was cut short by whoever spoke next has no end to find. */
function paragraphsOf(sentences: readonly string[]): Paragraph[] {
  const whole = sentences.filter((sentence) => /[.?!]["”’)]*$/.test(sentence));
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at < whole.length; at += PARAGRAPH) {
    let text = '';
    const ends = new Set<number>();
    for (const sentence of whole.slice(at, at + PARAGRAPH)) {
      text += `${text === '' ? '' : ' '}${sentence}`;
      ends.add(text.length);
    }
    // Its last end is where the text ends: nobody can miss it.
    ends.delete(text.length);
    paragraphs.push({ text, ends });
  }
  return paragraphs;
}

function measure(split: Splitter, paragraphs: readonly Paragraph[]): Figures {
  const start = performance.now();
  const answers = paragraphs.map(({ text }) => split(text));
  const seconds = (performance.now() - start) / 1000;
  let right = 0;
  let found = 0;
  let wanted = 0;
  let sentences = 0;
  answers.forEach((ends, at) => {
    const paragraph = paragraphs[at];
    if (!paragraph) return;
    const inside = ends.filter(({ end }) => end < paragraph.text.length);
    found += inside.length;
    right += inside.filter(({ end }) => paragraph.ends.has(end)).length;
    wanted += paragraph.ends.size;
    sentences += paragraph.ends.size + 1;
  });
  return {
    precision: right / found,
    recall: right / wanted,
    f1: (2 * right) / (found + wanted),
    sentencesPerSecond: Math.round(sentences / seconds),
  };
}
