import type { TextQuoteSelector } from '@/lib/domain/passage/passage';

/** Words of a copy that are marked: cited ones, the one that is looked at, those chosen by name. */
export type Mark = TextQuoteSelector & {
  /** In UTF-16 code units of the copy's text. */
  start: number;
  end: number;
  kind: 'cited' | 'current' | 'chosen';
};

/** The mark that is brought into view. */
export const lookedAt = (marks: readonly Mark[]): Mark | undefined =>
  marks.find(({ kind }) => kind === 'chosen') ?? marks.find(({ kind }) => kind === 'current');

/** Whether the browser can mark words without an element around them. */
export const canPaint = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

/**
 * Marks the words of a range without changing the document, which may be one of another window; how
 * they look is for that document's style sheet to say (`::highlight(claimdesk-cited)`).
 * https://www.w3.org/TR/css-highlight-api-1/
 * @returns what takes the mark off again
 */
export function paint(range: Range, kind: Mark['kind']): () => void {
  const view = range.startContainer.ownerDocument?.defaultView as
    | (Window & typeof globalThis)
    | null
    | undefined;
  if (!view || !('highlights' in view.CSS)) return () => undefined;
  const name = `claimdesk-${kind}`;
  const highlight = view.CSS.highlights.get(name) ?? new view.Highlight();
  highlight.add(range);
  // Cited words that are looked at are marked as such.
  highlight.priority = kind === 'cited' ? 0 : 1;
  view.CSS.highlights.set(name, highlight);
  return () => void highlight.delete(range);
}

/** Brings the words of a range into the middle of what scrolls them. */
export function bringRangeIntoView({ startContainer }: Range): void {
  startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
