/**
 * All matches of a pattern with the flag `g`. `String.matchAll` compiles the pattern anew for each
 * text, which takes longer than most sentences do.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}
