/** Lines of a text wrapped for a typewriter's or a mail program's width end about here. */
const NARROWEST = 50;
const WIDEST = 100;

/** The share of line ends that a fixed width must explain before lines are joined. */
const EXPLAINED_SHARE = 0.75;

/**
 * The paragraphs of consecutive lines that stand without a blank line between them. Where the lines
 * were broken to fit a width, they are joined with spaces, and a line that ended early ends its
 * paragraph; otherwise each line is a paragraph.
 *
 * A break fits a width when the next line's first word would have gone beyond the longest line.
 */
export function unwrap(lines: readonly string[]): string[] {
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0);
  const broken = lines.slice(0, -1);
  if (width < NARROWEST || width > WIDEST) return [...lines];
  const isFull = broken.map((line, index) => {
    const [nextWord] = (lines[index + 1] ?? '').split(' ', 1);
    return line.includes(' ') && `${line} ${nextWord}`.length > width;
  });
  const explained = isFull.filter((full) => full).length;
  // Of two lines the longer one sets the width and so explains itself: ask for more than that.
  const isOneThought = broken.length > 1 || broken.every((line) => !/[.!?]["”’)]*$/.test(line));
  if (explained < broken.length * EXPLAINED_SHARE || !isOneThought) return [...lines];

  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const previous = isFull[index - 1] ? paragraphs.pop() : undefined;
    paragraphs.push(previous === undefined ? line : joined(previous, line));
  });
  return paragraphs;
}

/** A hyphen at the end of a line is kept: it may belong to the word, and no letter is lost. */
const joined = (line: string, next: string): string =>
  /\p{L}-$/u.test(line) ? line + next : `${line} ${next}`;
