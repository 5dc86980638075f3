import type { Block } from '@/lib/domain/article/article';
import { sentencesOf } from '@/lib/domain/article/sentences';

/** The most context that is given on either side, in UTF-16 code units: some four lines of print. */
const LONGEST_CONTEXT = 320;

type Span = { start: number; end: number };

/**
 * The text before and after a span, within the blocks it begins and ends in: to the bounds of its
 * sentence, and of the sentence beyond where it reaches that bound itself. What would be longer than
 * 320 code units is cut between words, the nearer part kept. Both are slices of the text that adjoin
 * the span. Offsets are in UTF-16 code units; `language` is a BCP 47 tag.
 */
export function contextOf(
  text: string,
  blocks: readonly Block[],
  language: string,
  span: Span,
): { before: string; after: string } {
  const first = blocks.find((block) => block.start <= span.start && span.start < block.end);
  const last = blocks.find((block) => block.start < span.end && span.end <= block.end);
  const start = first ? startOfContext(text, sentencesOf(text, first, language), span.start) : 0;
  const end = last ? endOfContext(text, sentencesOf(text, last, language), span.end) : text.length;
  return {
    before: tail(text.slice(Math.min(start, span.start), span.start)),
    after: head(text.slice(span.end, Math.max(end, span.end))),
  };
}

/** Whether the text of the block goes on beyond the context, so that print shows an ellipsis. */
export function isCutShort(
  blocks: readonly Block[],
  span: Span,
  context: { before: string; after: string },
): { before: boolean; after: boolean } {
  const start = span.start - context.before.length;
  const end = span.end + context.after.length;
  return {
    before: blocks.some((block) => block.start < start && start < block.end),
    after: blocks.some((block) => block.start < end && end < block.end),
  };
}

function startOfContext(text: string, sentences: readonly Span[], at: number): number {
  const index = sentences.findLastIndex((sentence) => sentence.start <= at);
  const own = sentences[index];
  if (!own) return at;
  const startsIt = text.slice(own.start, at).trim() === '';
  return startsIt ? (sentences[index - 1]?.start ?? own.start) : own.start;
}

function endOfContext(text: string, sentences: readonly Span[], at: number): number {
  const index = sentences.findIndex((sentence) => sentence.end >= at);
  const own = sentences[index];
  if (!own) return at;
  const endsIt = /^[\s\p{P}]*$/u.test(text.slice(at, own.end));
  return endsIt ? (sentences[index + 1]?.end ?? own.end) : own.end;
}

function tail(text: string): string {
  if (text.length <= LONGEST_CONTEXT) return text;
  const kept = text.slice(-LONGEST_CONTEXT);
  const word = /\s(?=\S)/.exec(kept);
  return word ? kept.slice(word.index + 1) : kept.replace(/^[\uDC00-\uDFFF]/, '');
}

function head(text: string): string {
  if (text.length <= LONGEST_CONTEXT) return text;
  const kept = text.slice(0, LONGEST_CONTEXT);
  const word = /\S(?=\s+\S*$)/.exec(kept);
  return word ? kept.slice(0, word.index + 1) : kept.replace(/[\uD800-\uDBFF]$/, '');
}
