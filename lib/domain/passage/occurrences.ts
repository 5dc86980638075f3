/**
 * Words up to this many code units are looked for by `indexOf`, whose worst case grows with their
 * length; longer ones in linear time, slower on plain text, but never for seconds on periodic text.
 */
const LONGEST_BY_INDEX_OF = 32;

/**
 * The UTF-16 offsets of the first places, at most `most`, where the words stand in the text, overlaps
 * included. Empty words stand nowhere. The time is linear in the text's length, whatever its content.
 */
export function occurrences(text: string, words: string, most: number): number[] {
  if (words === '') return [];
  return words.length > LONGEST_BY_INDEX_OF
    ? inLinearTime(text, words, most)
    : byIndexOf(text, words, most);
}

function byIndexOf(text: string, words: string, most: number): number[] {
  const found: number[] = [];
  let at = text.indexOf(words);
  while (at !== -1 && found.length < most) {
    found.push(at);
    at = text.indexOf(words, at + 1);
  }
  return found;
}

/** Knuth, Morris and Pratt, “Fast Pattern Matching in Strings”, 1977. */
function inLinearTime(text: string, words: string, most: number): number[] {
  const found: number[] = [];
  const fallback = borders(words);
  let matched = 0;
  for (let at = 0; at < text.length && found.length < most; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = fallback[matched] ?? 0;
    if (words.charCodeAt(matched) === unit) matched += 1;
    if (matched === words.length) {
      found.push(at + 1 - matched);
      matched = fallback[matched] ?? 0;
    }
  }
  return found;
}

/** For each length of the words' beginning, how much of that beginning its own end repeats. */
function borders(words: string): Int32Array {
  const border = new Int32Array(words.length + 1);
  let length = 0;
  for (let at = 1; at < words.length; at++) {
    while (length > 0 && words.charCodeAt(length) !== words.charCodeAt(at)) {
      length = border[length] ?? 0;
    }
    if (words.charCodeAt(length) === words.charCodeAt(at)) length += 1;
    border[at + 1] = length;
  }
  return border;
}
