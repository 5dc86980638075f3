import {
  CUES,
  FUNCTION_WORDS,
  isSuperlative,
  MAGNITUDES,
  NUMBER_WORDS,
} from '@/lib/domain/claim/detect/lexicon';
import { withoutFigure, wordsOf } from '@/lib/domain/claim/detect/words';

/** What the model sees of a sentence, all as 32-bit hashes. */
export type Features = {
  /**
   * For each of `FEATURE_GROUPS` those present, as often as they occur. A group weighs the same in
   * a long sentence as in a short one: its sum is divided by the square root of its length.
   */
  groups: readonly Int32Array[];
  /** The words in their order; of a compound (“middle-class”) the last part. */
  words: Int32Array;
  /** The form of each word: itself for function words, a name, a number, or its ending. */
  forms: Int32Array;
};

export const FEATURE_GROUPS = [
  'words',
  'pairs',
  'triples',
  'gapped pairs',
  'letters across words',
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
  const facts = words.map(({ text }) => factsOf(withoutFigure(text)));
  const hashes = new Int32Array(facts.length + 2);
  const outline = new Int32Array(facts.length + 2);
  const heads = new Int32Array(facts.length);
  hashes[0] = START;
  outline[0] = START;
  for (let index = 0; index < facts.length; index++) {
    const { hash: word, head, form, isOpen } = facts[index] as WordFacts;
    hashes[index + 1] = word;
    heads[index] = head;
    outline[index + 1] = isOpen && words[index]?.isCapitalised && index > 0 ? NAME : form;
  }
  hashes[facts.length + 1] = END;
  outline[facts.length + 1] = END;
  const forms = outline.subarray(1, -1);
  return {
    groups: [
      hashes.subarray(1, -1),
      runs(hashes, 2),
      runs(hashes, 3),
      gappedPairs(hashes),
      letterRuns(facts),
      outlineRuns(outline),
      cues(facts, forms),
    ],
    words: heads,
    forms,
  };
}

/** What is the same of a word wherever it stands. */
type WordFacts = {
  text: string;
  hash: number;
  /** Hash of its last part, where it is a compound; else of itself. */
  head: number;
  /** Hash of its form: itself for function words, else that it is a number, or its ending. */
  form: number;
  /** Whether its form is its ending, so that it may be part of a name. */
  isOpen: boolean;
  /** Whether it is a word or a figure and no mark. */
  counts: boolean;
  /** A bit for each of `COUNTED` that it belongs to. */
  cues: number;
};

const PAST_FORM = hash('-ed');
const NAME = hash('<name>');
const isWord = (text: string) => /^(?:\p{L}|n't|'s)/u.test(text);
const isFigure = (text: string) => text.length > 1 && text.startsWith('<');

const COUNTED: readonly (readonly [name: string, has: (text: string) => boolean])[] = [
  ['figures', isFigure],
  ['number words', (text) => NUMBER_WORDS.has(text) || MAGNITUDES.has(text)],
  ['superlatives', isSuperlative],
  ['commas', (text) => text === ','],
  ['questions', (text) => text === '?'],
  ['exclamations', (text) => text === '!'],
  ...CUES.map(([name, words]) => [name, (text: string) => words.has(text)] as const),
];

/** Words met before, up to a bound: a text repeats its words. */
const known = new Map<string, WordFacts>();
const MOST_KNOWN = 50_000;

function factsOf(text: string): WordFacts {
  const remembered = known.get(text);
  if (remembered) return remembered;
  const isOpen = isWord(text) && !FUNCTION_WORDS.has(text) && !NUMBER_WORDS.has(text);
  let cueBits = 0;
  COUNTED.forEach(([, has], bit) => {
    if (has(text)) cueBits |= 1 << bit;
  });
  const facts = {
    text,
    hash: hash(text),
    head: hash(text.slice(text.lastIndexOf('-', text.length - 2) + 1)),
    form: hash(formOf(text, isOpen)),
    isOpen,
    counts: isWord(text) || isFigure(text),
    cues: cueBits,
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, facts);
  return facts;
}

function formOf(text: string, isOpen: boolean): string {
  if (isOpen) return `-${ENDING.exec(text)?.[0] ?? ''}`;
  return NUMBER_WORDS.has(text) ? '<number>' : text;
}

/** How many words there are of each kind, from none to this many and more. */
const MOST_COUNTED = 4;

function cues(facts: readonly WordFacts[], outline: Int32Array): Int32Array {
  const found: number[] = [];
  /** One feature for none; otherwise one for each, so that two share what is learned of one. */
  const count = (cue: number, times: number) => {
    if (times === 0) found.push(mix(cue, 0));
    for (let number = 1; number <= Math.min(times, MOST_COUNTED); number++) {
      found.push(mix(cue, number));
    }
  };
  const totals = new Int32Array(COUNTED.length);
  let length = 0;
  let names = 0;
  let pastForms = 0;
  for (let index = 0; index < facts.length; index++) {
    const { cues: bits, counts } = facts[index] as WordFacts;
    if (counts) length++;
    if (outline[index] === NAME) names++;
    if (outline[index] === PAST_FORM) pastForms++;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      totals[bit] = (totals[bit] as number) + 1;
    }
  }
  for (let cue = 0; cue < totals.length; cue++) count(101 + cue, totals[cue] as number);
  count(201, names);
  count(202, pastForms);
  found.push(mix(203, Math.min(12, Math.round(Math.log2(length + 1) * 3))));
  for (const least of LENGTHS) if (length >= least) found.push(mix(204, least));
  let opening = 205;
  let openingForms = 206;
  for (let index = 0; index < Math.min(3, facts.length); index++) {
    opening = mix(opening, facts[index]?.hash ?? 0);
    openingForms = mix(openingForms, outline[index] ?? 0);
    found.push(opening);
  }
  found.push(openingForms);
  return new Int32Array(found);
}

function runs(hashes: Int32Array, length: number): Int32Array {
  const found = new Int32Array(Math.max(0, hashes.length - length + 1));
  for (let start = 0; start < found.length; start++) {
    let run = length;
    for (let at = start; at < start + length; at++) run = mix(run, hashes[at] as number);
    found[start] = run;
  }
  return found;
}

function gappedPairs(hashes: Int32Array): Int32Array {
  const found = new Int32Array(Math.max(0, hashes.length - 2));
  for (let start = 0; start < found.length; start++) {
    found[start] = mix(hashes[start] as number, (hashes[start + 2] as number) ^ 0x5bd1);
  }
  return found;
}

function outlineRuns(hashes: Int32Array): Int32Array {
  const found = new Int32Array(hashes.length * OUTLINE_RUN);
  let filled = 0;
  for (let start = 0; start < hashes.length; start++) {
    let run = 7;
    const end = Math.min(start + OUTLINE_RUN, hashes.length);
    for (let at = start; at < end; at++) {
      run = mix(run, hashes[at] as number);
      found[filled++] = run;
    }
  }
  return found.subarray(0, filled);
}

function letterRuns(facts: readonly WordFacts[]): Int32Array {
  let text = ' ';
  for (const word of facts) text += `${word.text} `;
  const { shortest, longest } = LETTERS;
  const found = new Int32Array(text.length * (longest - shortest + 1));
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  let filled = 0;
  for (let start = 0; start < codes.length; start++) {
    let run = 0x811c9dc5;
    const end = Math.min(start + longest, codes.length);
    for (let at = start; at < end; at++) {
      run = Math.imul(run ^ (codes[at] as number), 0x01000193);
      if (at - start >= shortest - 1) found[filled++] = run;
    }
  }
  return found.subarray(0, filled);
}

/** FNV-1a (draft-eastlake-fnv) over UTF-16 code units. */
export function hash(text: string): number {
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
  const mixed = Math.imul(
    feature ^ (feature >>> 16) ^ Math.imul(group + 1, 0x9e3779b1),
    0x85ebca6b,
  );
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> (32 - bits);
}
