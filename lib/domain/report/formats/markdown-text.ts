const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:)\]])/gi;

/**
 * Plain text as one line of Markdown that renders as that text, wherever in a document it stands:
 * nothing in it is taken for markup, and its addresses become links (a bar in one is percent-encoded, or
 * it would end a table's cell). White space is collapsed.
 */
export const markdownText = (text: string) => markdownRun(text).trim();

/** The same without the trimming: for a stretch within a line. */
export function markdownRun(text: string): string {
  const pieces = text.replace(/\s+/g, ' ').split(ADDRESS);
  const escaped = pieces.map((piece, index) =>
    index % 2 ? `<${piece.replaceAll('|', '%7C')}>` : escapePlain(piece),
  );
  return escaped
    .join('')
    .replace(/^\s*[-+=]/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** Also what would make a link of an address without its scheme, a mail address or a formula of GitHub’s. */
const escapePlain = (text: string) =>
  text
    .replace(/[\\`*_[<>~|@#$^]|&(?=#?\w+;)/g, '\\$&')
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replaceAll('://', ':\\//');

/** In bold, where the text is more than blanks. It must stand between blanks or at the bounds of a line. */
export function bold(text: string): string {
  const inner = markdownText(text);
  return inner === '' ? '' : `**${inner}**`;
}

/**
 * A passage in its context as lines of Markdown, a paragraph each: its words in bold or, where Markdown
 * cannot set them so (within a word, before a quotation mark), in square brackets.
 */
export function markedParagraphs(before: string, exact: string, after: string): string[] {
  const runs = [
    { text: before, marked: false },
    { text: exact, marked: true },
    { text: after, marked: false },
  ];
  const paragraphs: { text: string; marked: boolean }[][] = [[]];
  for (const { text, marked } of runs) {
    for (const [index, line] of text.split(/\n+/).entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: line, marked });
    }
  }
  return paragraphs.map(markedLine).filter((line) => line !== '');
}

function markedLine(runs: readonly { text: string; marked: boolean }[]): string {
  const rendered = runs.map(({ text }) => markdownRun(text));
  let line = '';
  for (const [index, { marked }] of runs.entries()) {
    const [, open = '', inner = '', close = ''] =
      /^(\s*)([\s\S]*?)(\s*)$/.exec(rendered[index] ?? '') ?? [];
    if (!marked || inner === '') {
      line += open + inner + close;
      continue;
    }
    line += open;
    const following = close + rendered.slice(index + 1).join('');
    const canOpen = isOther(inner.at(0)) || !isOther(line.at(-1));
    const canClose = isOther(inner.at(-1)) || !isOther(following.at(0));
    line += canOpen && canClose ? `**${inner}**` : `\\[${inner}]`;
    line += close;
  }
  return line.trim();
}

/** Neither a bound of the line nor a blank nor punctuation: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
const isOther = (character: string | undefined) =>
  character !== undefined && !/[\s\p{P}\p{S}]/u.test(character);
