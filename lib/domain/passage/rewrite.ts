import { countWhile } from '@/lib/domain/passage/count-while';

/** A text in which stretches were replaced, with the way back to the one before. */
export type Rewritten = {
  text: string;
  /**
   * The stretch of the original that became this one, in UTF-16 offsets; null where an end falls
   * inside what one stretch became (the `i` of `ﬁ`).
   */
  original: (start: number, end: number) => { start: number; end: number } | null;
};

/** A stretch that changed its length: `at` to `to` in the new text, `start` to `end` before. */
type Change = { at: number; to: number; start: number; end: number };

/**
 * The text with every match of the pattern put into another form. The pattern is global and captures
 * nothing; `form` is told the match, where it
 * begins and where in the new text its form will.
 */
export function rewrite(
  text: string,
  pattern: RegExp,
  form: (found: string, start: number, at: number) => string,
): Rewritten {
  const changes: Change[] = [];
  let shift = 0;
  const rewritten = text.replace(pattern, (found: string, start: number) => {
    const at = start + shift;
    const made = form(found, start, at);
    if (found.length !== made.length || (found.length > 1 && found !== made)) {
      changes.push({ at, to: at + made.length, start, end: start + found.length });
      shift += made.length - found.length;
    }
    return made;
  });
  return {
    text: rewritten,
    original: (start, end) => {
      const from = originalStart(changes, start);
      const to = originalEnd(changes, end);
      return from === null || to === null ? null : { start: from, end: to };
    },
  };
}

/** Behind what vanished at the offset, since a passage begins with something visible. */
function originalStart(changes: readonly Change[], offset: number): number | null {
  const change = changes[countWhile(changes, ({ at }) => at <= offset) - 1];
  if (!change) return offset;
  if (offset >= change.to) return change.end + offset - change.to;
  return offset === change.at ? change.start : null;
}

/** Before what vanished at the offset. */
function originalEnd(changes: readonly Change[], offset: number): number | null {
  const change = changes[countWhile(changes, ({ at }) => at < offset) - 1];
  if (!change) return offset;
  return offset >= change.to ? change.end + offset - change.to : null;
}
