import type { TextQuoteSelector } from '@/lib/domain/passage/passage';
import { type Letters, lettersOf } from '@/lib/domain/source/letters';

/** The words of a part of a document, with the node that each of them stands in. */
export type DomWords = { letters: Letters; nodes: { node: Text; start: number }[] };

/** What holds no words of the page. */
const WORDLESS = 'style, script, title';

/** The words below `root`, in their order. Offsets are UTF-16 code units of all of them as one text. */
export function domWords(root: Node): DomWords {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: DomWords['nodes'] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(WORDLESS)) continue;
    nodes.push({ node: node as Text, start: text.length });
    text += node.nodeValue ?? '';
  }
  return { letters: lettersOf(text), nodes };
}

/** The range of the words between two offsets; null where the document has none there. */
export function rangeOf({ nodes }: DomWords, start: number, end: number): Range | null {
  const first = nodes.findLast((one) => one.start <= start);
  const last = nodes.findLast((one) => one.start < end);
  if (!first || !last) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** How much of what stands around chosen words is told with them, in UTF-16 code units. */
const CONTEXT = 200;

/** Words that a person marked in a document that is not laid out as the copy's text is. */
export type MarkedWords = Required<TextQuoteSelector> & { range: Range };

/** What is marked below `root`, with what stands around it there; null where nothing is. */
export function markedWords(root: Element): MarkedWords | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(root)) return null;
  const whole = root.ownerDocument.createRange();
  whole.selectNodeContents(root);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) {
    range.setStart(whole.startContainer, whole.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) {
    range.setEnd(whole.endContainer, whole.endOffset);
  }
  const exact = range.toString();
  if (exact.trim() === '') return null;
  const before = whole.cloneRange();
  before.setEnd(range.startContainer, range.startOffset);
  const after = whole.cloneRange();
  after.setStart(range.endContainer, range.endOffset);
  return {
    exact,
    prefix: before.toString().slice(-CONTEXT),
    suffix: after.toString().slice(0, CONTEXT),
    range,
  };
}
