type Span = { start: number; end: number };

/** Marks that open and close one kind of quotation, whichever way round a language sets them. */
const families = ['"“”„‟', '«»', '「」', '『』'];

const familyOf = new Map(families.flatMap((marks) => [...marks].map((mark) => [mark, marks])));

const ANY_MARK = /["“”„‟«»「」『』\n]/g;

/**
 * What stands between quotation marks, without them, in UTF-16 offsets and in order. What a paragraph
 * opens and does not close goes on to its end, as speech of several paragraphs is set. Single marks
 * are not read: they are apostrophes too.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let open: { start: number; family: string } | null = null;
  const close = (end: number) => {
    if (open && open.start < end) spans.push({ start: open.start, end });
    open = null;
  };
  for (const { 0: mark, index } of text.matchAll(ANY_MARK)) {
    if (mark === '\n') {
      close(index);
      continue;
    }
    const family = familyOf.get(mark) ?? '';
    if (open === null) {
      if (mayOpen(text, index, mark)) open = { start: index + 1, family };
    } else if (family === (open as { family: string }).family && mayClose(text, index, mark)) {
      close(index);
    }
  }
  close(text.length);
  return spans;
}

/** A straight mark opens before a word and after none: `5"` is a measure. */
const mayOpen = (text: string, at: number, mark: string): boolean =>
  mark === '"'
    ? /^(?:|[^\p{L}\p{N}])$/u.test(text.charAt(at - 1)) && isInk(text, at + 1)
    : mark !== '”';

const mayClose = (text: string, at: number, mark: string): boolean =>
  mark !== '"' || isInk(text, at - 1);

const isInk = (text: string, at: number): boolean => /\S/.test(text.charAt(at));
