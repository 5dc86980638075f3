/** The words of a text in their order, as far as telling one text from another needs them. */
export type HashedWords = {
  count: number;
  /** A 32-bit hash of each word in lower case. */
  hashes: Uint32Array;
  /** How much each says, in twelfths of a run of words, see `UNITS_IN_RUN`. */
  units: Uint8Array;
  /** Where each begins, in UTF-16 code units of the text given. */
  starts: Int32Array;
};

/**
 * Three words are compared as one run. In scripts that put no space between words each character is
 * a word here: six characters of Chinese or Japanese, twelve of Thai, Lao, Khmer or Burmese say
 * about as much.
 */
export const UNITS_IN_RUN = 12;
const WORD_UNITS = 4;
const IDEOGRAPH_UNITS = 2;
const LETTER_UNITS = 1;

const [SEPARATOR, LETTER, IDEOGRAPH, SPACELESS, IGNORED] = [0, 1, 2, 3, 4];

/** FNV-1a, 32 bits. */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Letters, figures and their marks make words; everything else parts them, but for apostrophes and
 * invisible characters, which make no difference. The text comes in NFKC and lower case.
 */
export function hashedWords(text: string): HashedWords {
  const most = text.length;
  const hashes = new Uint32Array(most);
  const units = new Uint8Array(most);
  const starts = new Int32Array(most);
  let count = 0;
  let hash = FNV_BASIS;
  let start = -1;
  const end = (says: number) => {
    hashes[count] = hash;
    units[count] = says;
    starts[count] = start;
    count += 1;
    hash = FNV_BASIS;
    start = -1;
  };
  for (let at = 0; at < most; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === IGNORED) continue;
    if (kind !== LETTER && start >= 0) end(WORD_UNITS);
    if (kind === SEPARATOR) continue;
    if (start < 0) start = at;
    hash = Math.imul(hash ^ unit, FNV_PRIME);
    if (isFirstHalf(unit)) {
      at += 1;
      hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    }
    if (kind === IDEOGRAPH) end(IDEOGRAPH_UNITS);
    if (kind === SPACELESS) end(LETTER_UNITS);
  }
  if (start >= 0) end(WORD_UNITS);
  return {
    count,
    hashes: hashes.subarray(0, count),
    units: units.subarray(0, count),
    starts: starts.subarray(0, count),
  };
}

/** Whether a unit begins one of the rarer ideographs, U+20000 to U+33FFF. */
const isFirstHalf = (unit: number): boolean => unit >= 0xd840 && unit <= 0xd88f;

let kinds: Uint8Array | undefined;

function kindOf(unit: number): number {
  kinds ??= Uint8Array.from({ length: 0x10000 }, (_, one) => kindOfUnit(one));
  return kinds[unit] ?? SEPARATOR;
}

function kindOfUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/['’ʼ\u00ad\u200b-\u200f\u2060\ufeff]/.test(character)) return IGNORED;
  if (isFirstHalf(unit)) return IDEOGRAPH;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(character)) return IDEOGRAPH;
  if (/[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(character)) return SPACELESS;
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? LETTER : SEPARATOR;
}

/** Spreads a hash over all 32 bits: the last step of MurmurHash3, by Austin Appleby. */
export function spread(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The hash of a run that goes on with one more word. */
export const goneOn = (hash: number, word: number): number =>
  Math.imul((hash << 7) ^ (hash >>> 25) ^ word, 0x9e3779b1) >>> 0;
