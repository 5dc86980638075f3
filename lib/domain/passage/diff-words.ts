export type WordDiff = { kind: 'same' | 'removed' | 'added'; text: string };

/**
 * What changed between two texts, word by word, by Myers' greedy algorithm (An O(ND) Difference
 * Algorithm and Its Variations, 1986). Joining what is the same or removed gives `before`, what is
 * the same or added gives `after`.
 */
export function diffWords(before: string, after: string): WordDiff[] {
  const old = words(before);
  const now = words(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  ) {
    tail += 1;
  }
  return joined([
    ...old.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...shortestEdit(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** Words and the stretches between them. */
const words = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

function shortestEdit(old: readonly string[], now: readonly string[]): WordDiff[] {
  const most = old.length + now.length;
  let furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  const reach = (diagonal: number) => furthest.get(diagonal) ?? -1;
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(new Map(furthest));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = goesDown(diagonal, edits, reach);
      let x = down ? reach(diagonal + 1) : reach(diagonal - 1) + 1;
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return walkBack(trace, old, now);
    }
    furthest = new Map(furthest);
  }
  return [];
}

const goesDown = (diagonal: number, edits: number, reach: (diagonal: number) => number) =>
  diagonal === -edits || (diagonal !== edits && reach(diagonal - 1) < reach(diagonal + 1));

function walkBack(
  trace: readonly Map<number, number>[],
  old: readonly string[],
  now: readonly string[],
): WordDiff[] {
  const steps: WordDiff[] = [];
  let x = old.length;
  let y = now.length;
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = (diagonal: number) => trace[edits]?.get(diagonal) ?? -1;
    const down = goesDown(x - y, edits, reach);
    const from = down ? x - y + 1 : x - y - 1;
    const startX = edits === 0 ? 0 : reach(from);
    const startY = edits === 0 ? 0 : startX - from;
    while (x > startX && y > startY) {
      x -= 1;
      y -= 1;
      steps.push({ kind: 'same', text: old[x] ?? '' });
    }
    if (edits === 0) break;
    if (down) {
      y -= 1;
      steps.push({ kind: 'added', text: now[y] ?? '' });
    } else {
      x -= 1;
      steps.push({ kind: 'removed', text: old[x] ?? '' });
    }
  }
  return steps.reverse();
}

function joined(steps: readonly WordDiff[]): WordDiff[] {
  const runs: WordDiff[] = [];
  for (const { kind, text } of steps) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return runs;
}
