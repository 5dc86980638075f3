/** A text in which what typesetting changes is the same, with the way back to the original. */
export type Folded = {
  text: string;
  /** For each UTF-16 offset of the folded text, and its end, the offset in the original. */
  offsets: Uint32Array;
};

const replacements: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  '\u00AD': '',
  '\u200B': '',
  '\uFEFF': '',
  '\u2060': '',
};

/**
 * Folds typographic quotes, dashes, ligatures, invisible marks and runs of white space. Letters and
 * their case stay: a look-alike letter is another word.
 */
export function fold(text: string): Folded {
  const offsets = new Uint32Array(text.length * 3 + 1);
  const parts: string[] = [];
  let length = 0;
  let spaced = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const isSpace = /\s/.test(unit);
    if (isSpace && spaced) continue;
    const folded = isSpace ? ' ' : (replacements[unit] ?? unit);
    if (folded !== '') spaced = isSpace;
    for (let index = 0; index < folded.length; index += 1) offsets[length + index] = at;
    length += folded.length;
    parts.push(folded);
  }
  offsets[length] = text.length;
  return { text: parts.join(''), offsets };
}
