/** Words of the article that a person marked; offsets in UTF-16 code units of the revision's text. */
export type SelectedWords = { start: number; end: number; exact: string };

/**
 * The selection as offsets into `text`, or null where nothing of the article is marked. Every run
 * of the article's words stands in an element of its own with `data-start`; whatever else is on the
 * page (numbers in the margin, buttons) is passed over. White space at either end is left out.
 */
export function selectedWords(root: Element, text: string): SelectedWords | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const runs = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((run) =>
    range.intersectsNode(run),
  );
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return null;
  return trimmed(
    text,
    startOf(first) + lengthBefore(first, range.startContainer, range.startOffset, 0),
    startOf(last) +
      lengthBefore(last, range.endContainer, range.endOffset, last.textContent.length),
  );
}

/** @returns null where the span holds only white space */
export function trimmed(text: string, start: number, end: number): SelectedWords | null {
  const words = text.slice(start, end);
  const exact = words.trim();
  if (exact === '') return null;
  const from = start + words.indexOf(exact);
  return { start: from, end: from + exact.length, exact };
}

const startOf = (run: HTMLElement): number => Number(run.dataset.start);

/** Code units of the run before the point; `otherwise` where the point lies outside of it. */
function lengthBefore(run: HTMLElement, node: Node, offset: number, otherwise: number): number {
  if (!run.contains(node)) return otherwise;
  const range = run.ownerDocument.createRange();
  range.selectNodeContents(run);
  range.setEnd(node, offset);
  return range.toString().length;
}
