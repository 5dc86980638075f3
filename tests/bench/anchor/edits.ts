import type { Prose } from '@/tests/bench/anchor/prose';
import type { Random } from '@/tests/bench/random';

export type Span = { start: number; end: number };

/** The new place of a span; torn: a moved or an inserted block parted it, this is its longer part. */
export type TruePlace = Span & { isTorn: boolean };

export type Edited = {
  text: string;
  /** Where a span of the old text stands now; null where no word of it is left. */
  placeOf: (span: Span) => TruePlace | null;
};

/** A stretch of the edited text and the stretch of the old one that it stands for, if any. */
type Piece = { text: string; origin: Span | null; isKept: boolean };

/** A block is inserted and one moved for every so many code units. */
const UNITS_A_BLOCK = 100_000;

/** How far apart, in code units, two parts of a passage no longer are one place. */
const APART = 60;

/**
 * A text with that share of its words changed, a quarter each inserted, deleted, replaced and
 * misspelt, then with blocks of 30 to 150 words moved and blocks of 2 to 8 sentences inserted.
 */
export function edit(text: string, share: number, random: Random, { word, sentence }: Prose) {
  const pieces: Piece[] = [];
  for (const { 0: found, index: start } of text.matchAll(/\S+\s*/g)) {
    const kept = { text: found, origin: { start, end: start + found.length }, isKept: true };
    pieces.push(...(random.chance(share) ? changed(kept, random, word) : [kept]));
  }
  for (let block = 0; block < Math.round(text.length / UNITS_A_BLOCK); block++) {
    const size = random.between(30, 150);
    const moved = pieces.splice(random.between(0, Math.max(0, pieces.length - size)), size);
    pieces.splice(random.between(0, pieces.length), 0, ...moved);
    const sentences = Array.from({ length: random.between(2, 8) }, sentence).join(' ');
    const at = random.between(0, pieces.length);
    pieces.splice(at, 0, { text: `${sentences} `, origin: null, isKept: false });
  }
  return tracked(pieces);
}

function changed(kept: Piece, random: Random, word: () => string): Piece[] {
  const core = kept.text.trimEnd();
  const space = kept.text.slice(core.length);
  switch (random.between(1, 4)) {
    case 1:
      return [{ text: `${word()} `, origin: null, isKept: false }, kept];
    case 2:
      // A paragraph's last word leaves its break behind.
      return space.includes('\n') ? [{ text: space, origin: null, isKept: false }] : [];
    case 3:
      return [{ ...kept, text: word() + space, isKept: false }];
    default:
      return [{ ...kept, text: misspelt(core, random) + space }];
  }
}

function misspelt(word: string, random: Random): string {
  const at = random.between(0, word.length - 1);
  const letter = random.pick([...'abcdefghijklmnopqrstuvwxyz']);
  return random.pick([
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.length > 1 ? word.slice(0, at) + word.slice(at + 1) : `${word}${letter}`,
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ]);
}

type Tracked = { origin: Span; place: Span; isKept: boolean };

function tracked(pieces: readonly Piece[]): Edited {
  const known: Tracked[] = [];
  let length = 0;
  for (const { text, origin, isKept } of pieces) {
    const place = { start: length, end: length + text.length };
    if (origin) known.push({ origin, place, isKept });
    length = place.end;
  }
  known.sort((one, other) => one.origin.start - other.origin.start);
  return {
    text: pieces.map(({ text }) => text).join(''),
    placeOf: (span) => longestPart(known, span),
  };
}

function longestPart(known: readonly Tracked[], { start, end }: Span): TruePlace | null {
  const parts: (Span & { kept: number })[] = [];
  for (let at = firstEndingAfter(known, start); at < known.length; at++) {
    const { origin, place, isKept } = known[at]!;
    if (origin.start >= end) break;
    // Inside a word that changed, as far from that end of it as before.
    const from = start > origin.start ? place.start + start - origin.start : place.start;
    const to = end < origin.end ? place.end - (origin.end - end) : place.end;
    if (from >= to) continue;
    const kept = isKept ? to - from : 0;
    const last = parts.at(-1);
    if (last && from >= last.end && from - last.end < APART) {
      last.end = to;
      last.kept += kept;
    } else parts.push({ start: from, end: to, kept });
  }
  parts.sort((one, other) => other.kept - one.kept);
  const [longest, next] = parts;
  if (!longest || longest.kept === 0) return null;
  return { start: longest.start, end: longest.end, isTorn: (next?.kept ?? 0) > 0 };
}

function firstEndingAfter(known: readonly Tracked[], offset: number): number {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known[middle]!.origin.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
