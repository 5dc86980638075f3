import {
  CUES,
  FUNCTION_WORDS,
  isSuperlative,
  MAGNITUDES,
  NUMBER_WORDS,
} from '@/lib/domain/claim/detect/lexicon';
import { type Word, withoutFigure, wordsOf } from '@/lib/domain/claim/detect/words';

/**
 * What the model sees of a sentence: for each group of features the 32-bit hashes of those present,
 * as often as they occur. A group weighs the same in a long sentence as in a short one, because
 * `score` divides its sum by the square root of its length.
 */
export type Features = number[][];

export const FEATURE_GROUPS = [
  'words',
  'pairs',
  'triples',
  'gapped pairs',
  'letters',
  'outline',
  'cues',
] as const;

/** Where the letters of a sentence are read in runs: shortest and longest run. */
const LETTERS = { shortest: 3, longest: 6 };

/** The longest run of words that the outline is read in. */
const OUTLINE_RUN = 4;

const ENDING = /(?:ed|ing|ly|tion|ment|ity|ness|er|est|al|ive|ous|ful|able|ion|es|s)$/;
const LENGTHS = [4, 6, 8, 10, 13, 17, 22, 30, 40];
const START = hash('^');
const END = hash('$');

export function featuresOf(sentence: string): Features {
  const words = wordsOf(sentence);
  const texts = words.map(({ text }) => withoutFigure(text));
  const outline = words.map((word, index) => form(word, texts[index] ?? '', index));
  const hashes = [START, ...texts.map(wordHash), END];
  return [
    hashes.slice(1, -1),
    runs(hashes, 2),
    runs(hashes, 3),
    hashes.slice(2).map((next, index) => mix(hashes[index] ?? 0, next ^ 0x5bd1)),
    letterRuns(texts),
    outlineRuns([START, ...outline.map(wordHash), END]),
    cues(texts, outline),
  ];
}

/** A word's form: itself for function words, else whether it is a name, a number, or its ending. */
function form(word: Word, text: string, index: number): string {
  if (FUNCTION_WORDS.has(text) || !isWord(text)) return text;
  if (NUMBER_WORDS.has(text)) return '<number>';
  if (word.isCapitalised && index > 0) return '<name>';
  return `-${ENDING.exec(text)?.[0] ?? ''}`;
}

function cues(texts: readonly string[], outline: readonly string[]): number[] {
  const found: number[] = [];
  const add = (cue: string) => found.push(wordHash(cue));
  /** One feature for none; otherwise one for each, so that two share what is learned of one. */
  const count = (cue: string, times: number) => {
    if (times === 0) add(`${cue}0`);
    for (let number = 1; number <= Math.min(times, 4); number++) add(`${cue}${number}`);
  };
  const times = (list: readonly string[], is: (word: string) => boolean) =>
    list.reduce((sum, word) => sum + (is(word) ? 1 : 0), 0);

  const length = times(texts, (text) => isWord(text) || isFigure(text));
  add(`length${Math.min(12, Math.round(Math.log2(length + 1) * 3))}`);
  for (const least of LENGTHS) if (length >= least) add(`length>=${least}`);
  count('figures', times(texts, isFigure));
  count(
    'number words',
    times(texts, (text) => NUMBER_WORDS.has(text) || MAGNITUDES.has(text)),
  );
  count(
    'names',
    times(outline, (word) => word === '<name>'),
  );
  count(
    'past forms',
    times(outline, (word) => word === '-ed'),
  );
  count('superlatives', times(texts, isSuperlative));
  count(
    'commas',
    times(texts, (text) => text === ','),
  );
  for (const [cue, words] of CUES) {
    count(
      cue,
      times(texts, (text) => words.has(text)),
    );
  }
  if (texts.includes('?')) add('question');
  if (texts.includes('!')) add('exclamation');
  add(`^${texts[0]}`);
  add(`^${texts[0]} ${texts[1]}`);
  add(`^${texts[0]} ${texts[1]} ${texts[2]}`);
  add(`^outline ${outline.slice(0, 3).join(' ')}`);
  return found;
}

function runs(hashes: readonly number[], length: number): number[] {
  const found: number[] = [];
  for (let start = 0; start + length <= hashes.length; start++) {
    let run = length;
    for (let at = start; at < start + length; at++) run = mix(run, hashes[at] ?? 0);
    found.push(run);
  }
  return found;
}

function outlineRuns(hashes: readonly number[]): number[] {
  const found: number[] = [];
  for (let start = 0; start < hashes.length; start++) {
    let run = 7;
    for (let at = start; at < Math.min(start + OUTLINE_RUN, hashes.length); at++) {
      run = mix(run, hashes[at] ?? 0);
      found.push(run);
    }
  }
  return found;
}

function letterRuns(texts: readonly string[]): number[] {
  const text = ` ${texts.join(' ')} `;
  const found: number[] = [];
  for (let start = 0; start < text.length; start++) {
    let run = 0x811c9dc5;
    const end = Math.min(start + LETTERS.longest, text.length);
    for (let at = start; at < end; at++) {
      run = Math.imul(run ^ text.charCodeAt(at), 0x01000193);
      if (at - start >= LETTERS.shortest - 1) found.push(run);
    }
  }
  return found;
}

const isWord = (text: string) => /^(?:\p{L}|n't|'s)/u.test(text);
const isFigure = (text: string) => text.length > 1 && text[0] === '<';

/** Word hashes are remembered, up to a bound: a text repeats its words. */
const known = new Map<string, number>();
const MOST_KNOWN = 50_000;

function wordHash(text: string): number {
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const made = hash(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, made);
  return made;
}

/** FNV-1a (draft-eastlake-fnv) over UTF-16 code units. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum;
}

const mix = (one: number, other: number): number => {
  const mixed = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d) + Math.imul(other, 0x297a2d39);
  return mixed ^ (mixed >>> 12);
};

/** The place of a feature of a group among `2 ** bits` weights. */
export function placeOf(feature: number, group: number, bits: number): number {
  const mixed = Math.imul(feature ^ (feature >>> 16) ^ Math.imul(group + 1, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> (32 - bits);
}
