type Offsets = {
  /** How many code points stand before a UTF-16 offset, which does not fall inside a character. */
  fromUnits: (units: number) => number;
  /** The UTF-16 offset before which so many code points stand. */
  toUnits: (points: number) => number;
};

/**
 * Converts offsets into a text between UTF-16 code units, in which Claimdesk counts, and Unicode
 * code points, in which the W3C's TextPositionSelector does
 * (https://www.w3.org/TR/annotation-model/#text-position-selector). The text is read once.
 */
export function codePointsOf(text: string): Offsets {
  // Where the characters begin that are two code units long.
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) pairs.push(at++);
  }
  return {
    fromUnits: (units) => units - countWhile(pairs, (begin) => begin < units),
    toUnits: (points) => points + countWhile(pairs, (begin, before) => begin - before < points),
  };
}

/** How many at the beginning of the list fulfil the condition; after the first that does not, none does. */
function countWhile(pairs: readonly number[], holds: (begin: number, before: number) => boolean) {
  let [least, most] = [0, pairs.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if (holds(pairs[middle] ?? 0, middle)) least = middle + 1;
    else most = middle;
  }
  return least;
}
