/**
 * Where each short run of code units (a gram) stands in a text. Grams need no words, so that a text
 * without spaces is indexed like any other, and most grams of an edited sentence outlive the edit.
 */
export type GramIndex = {
  /** The text's code units as they are compared, see `comparable`; same offsets as the text. */
  units: Uint16Array;
  /** Offsets of the grams, bucket by bucket, ascending within each. */
  offsets: Int32Array;
  /** Where each bucket begins in `offsets`, and where the last one ends. */
  bounds: Int32Array;
  /** The hash's bits that are not used: 32 less the logarithm of the number of buckets. */
  shift: number;
};

/**
 * Code units in a gram: longer grams are rarer, which makes a search faster, but more of them are
 * lost with each edit. In ideographic and syllabic scripts a character says about as much as half a
 * word elsewhere.
 */
const GRAM = 6;
const DENSE_GRAM = 3;
const FIRST_DENSE = 0x2e80;

const MOST_BUCKET_BITS = 20;
const LEAST_BUCKET_BITS = 10;

/** Fibonacci hashing's multiplier (Knuth, volume 3, section 6.4). */
const GOLDEN = 0x9e3779b1;

/** Takes time and memory linear in the text's length: about 8 bytes a code unit and 4 MB. */
export function gramIndex(text: string): GramIndex {
  const units = comparable(text);
  const bits = Math.ceil(Math.log2(units.length + 1));
  const shift = 32 - Math.min(MOST_BUCKET_BITS, Math.max(LEAST_BUCKET_BITS, bits));
  const bounds = new Int32Array(2 ** (32 - shift) + 1);
  const buckets = new Int32Array(units.length);
  for (let at = 0; at < units.length; at++) {
    const bucket = bucketAt(units, at, shift);
    buckets[at] = bucket;
    if (bucket >= 0) bounds[bucket] = (bounds[bucket] ?? 0) + 1;
  }
  let total = 0;
  for (let bucket = 0; bucket < bounds.length; bucket++) {
    total += bounds[bucket] ?? 0;
    bounds[bucket] = total;
  }
  // Filled from behind, each bucket's bound moves from its end to its beginning.
  const offsets = new Int32Array(total);
  for (let at = units.length - 1; at >= 0; at--) {
    const bucket = buckets[at] ?? -1;
    if (bucket < 0) continue;
    const slot = (bounds[bucket] ?? 0) - 1;
    bounds[bucket] = slot;
    offsets[slot] = at;
  }
  return { units, offsets, bounds, shift };
}

/** The bucket of the gram that begins at the offset, -1 where the units end before it does. */
export function bucketAt(units: Uint16Array, at: number, shift: number): number {
  const end = at + ((units[at] ?? 0) < FIRST_DENSE ? GRAM : DENSE_GRAM);
  if (end > units.length) return -1;
  let hash = 0;
  for (let next = at; next < end; next++) hash = Math.imul(hash ^ (units[next] ?? 0), GOLDEN);
  hash ^= hash >>> 15;
  return Math.imul(hash, GOLDEN) >>> shift;
}

/** How much a text says, in letters of an alphabet: a unit of a dense script says as much as two. */
export function information(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    letters += text.charCodeAt(at) < FIRST_DENSE ? 1 : GRAM / DENSE_GRAM;
  }
  return letters;
}

let table: Uint16Array | undefined;

/**
 * The code units with case, white space, and the commonest marks that typesetting changes made one,
 * each unit for itself, so that offsets stay.
 */
export function comparable(text: string): Uint16Array {
  table ??= Uint16Array.from({ length: 0x10000 }, (_, unit) => comparableUnit(unit));
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = table[text.charCodeAt(at)] ?? 0;
  return units;
}

function comparableUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/\s/.test(character)) return 0x20;
  if (/[‘’‚‛′]/.test(character)) return 0x27;
  if (/[“”„‟″«»]/.test(character)) return 0x22;
  if (/[‐‑‒–—―−]/.test(character)) return 0x2d;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}
