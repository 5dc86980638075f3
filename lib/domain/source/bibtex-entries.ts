/** One `@…{…}` of a BibTeX text as it stands there. */
export type BibtexEntry = {
  /** In lower case: `article`, `string`, `comment`. */
  type: string;
  /** Empty where none is given. */
  key: string;
  text: string;
  /** Whether its braces close. */
  isClosed: boolean;
};

const opening = /@([a-z]+)[ \t\r\n]{0,100}([{(])/gi;
const keyed = /^[^,{}()"\s]{1,200}(?=[ \t\r\n]{0,100}[,})])/;

/** A line that begins with an entry; a value that has such a line of its own is not understood. */
const nextEntry = /\n[ \t]{0,20}@[a-z]+[ \t]{0,20}[{(]/iy;

/**
 * The entries of a BibTeX text in their order; what stands between them is a comment. An entry whose
 * braces do not close ends before the next line that begins with one.
 */
export function bibtexEntries(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [head, type = '', bracket = ''] = found;
    const start = found.index + head.length;
    const { end, isClosed } = endOf(text, start, bracket === '{' ? '}' : ')');
    const body = text.slice(start, Math.min(end, start + 1000)).trimStart();
    entries.push({
      type: type.toLowerCase(),
      key: keyed.exec(body)?.[0] ?? '',
      text: text.slice(found.index, isClosed ? end + 1 : end),
      isClosed,
    });
    opening.lastIndex = end;
  }
  return entries;
}

/** Where the bracket stands that closes an entry, or where the entry ends without one. */
function endOf(text: string, start: number, bracket: '}' | ')') {
  let depth = 0;
  let isQuoted = false;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"' && depth === 0) isQuoted = bracket === ')' && !isQuoted;
    else if (depth === 0 && !isQuoted && character === bracket) return { end: at, isClosed: true };
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '\n' && startsEntry(text, at)) return { end: at, isClosed: false };
  }
  return { end: text.length, isClosed: false };
}

function startsEntry(text: string, at: number): boolean {
  nextEntry.lastIndex = at;
  return nextEntry.test(text);
}
