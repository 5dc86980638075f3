/** Two lines, or a line and all before it, as one. */
export type Joiner = (before: string, after: string) => string;

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * How the lines of one document are joined: with a space, but none between ideograms. A word that
 * was parted at the end of a line, its rest in small letters, becomes whole; it keeps its hyphen
 * only where the document writes it so within a line.
 */
export function joinerOf(lines: readonly string[]): Joiner {
  const hyphened = new Set(
    lines.flatMap((line) => line.match(/[\p{L}\p{M}]+-[\p{L}\p{M}]+/gu) ?? []).map(lower),
  );
  return (before, after) => {
    const start = /([\p{L}\p{M}]+)[-‐\u00ad]$/u.exec(before)?.[1];
    const rest = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
    if (start && rest) {
      const isParted = /^\p{Ll}/u.test(rest) && !hyphened.has(lower(`${start}-${rest}`));
      return (isParted || before.endsWith('\u00ad') ? before.slice(0, -1) : before) + after;
    }
    const isDense = DENSE.test(before.at(-1) ?? '') && DENSE.test(after.at(0) ?? '');
    const isDashed = /\p{N}[-–]$/u.test(before) && /^\p{N}/u.test(after);
    return isDense || isDashed ? before + after : `${before} ${after}`;
  };
}

const lower = (word: string): string => word.toLowerCase();
