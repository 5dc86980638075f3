import type { Language } from '@/tests/bench/independence/subject-prose';
import type { Random } from '@/tests/bench/random';

/** What the longest text has, give or take the paragraphs of somebody's own. */
const MOST_WORDS = 1500;

/** A byline, other quotation marks and dashes, paragraphs run together, often only the first part. */
export function copied(story: readonly string[], random: Random): string[] {
  const kept = random.chance(0.5) ? 1 : random.between(40, 99) / 100;
  const words = story.join('\n\n').split(' ');
  const text = words.slice(0, Math.max(120, Math.round(words.length * kept))).join(' ');
  const set = random.chance(0.5)
    ? text.replaceAll(/[“”]/g, '"').replaceAll('’', "'")
    : text.replaceAll('“', '« ').replaceAll('”', ' »');
  const paragraphs = set.split('\n\n').flatMap((paragraph) => {
    const halves = paragraph.split(/(?<=\.) /);
    return random.chance(0.3) ? halves : [halves.join(random.chance(0.5) ? '\u00a0' : ' ')];
  });
  return [
    ...(random.chance(0.6) ? ['By our staff and agencies, updated on Tuesday'] : []),
    ...paragraphs,
    ...(random.chance(0.4) ? ['Read more about this on our pages. All rights reserved.'] : []),
  ];
}

/**
 * With that share of its words changed, wherever they stand, quotations too: of five changes three
 * put another word in place of one, one adds a word, one takes one out. Of every third the paragraphs
 * are in another order.
 */
export function rewritten(
  story: readonly string[],
  random: Random,
  { vocabulary }: Language,
  share: number,
): string[] {
  const changed = story.map((paragraph) =>
    paragraph
      .split(' ')
      .flatMap((word) => {
        if (!random.chance(share)) return [word];
        const kind = random.between(1, 5);
        if (kind === 1) return [word, random.pick(vocabulary)];
        if (kind === 2) return [];
        return [word.replace(/[\p{L}\p{N}-]+/u, random.pick(vocabulary))];
      })
      .join(' '),
  );
  if (random.chance(0.34)) shuffle(changed, random);
  return changed;
}

/**
 * The story with paragraphs of somebody's own before, between and behind its own: from a third to
 * ten times as many words. Of every fourth the last third was left out.
 */
export function withParagraphs(
  story: readonly string[],
  random: Random,
  write: (words: number) => string[],
): string[] {
  const words = story.join(' ').split(' ').length;
  const kept = random.chance(0.25) ? story.slice(0, Math.ceil(story.length * 0.67)) : story;
  const times = 0.34 * 30 ** random.next();
  const added = write(Math.round(Math.min(words * times, Math.max(words / 3, MOST_WORDS - words))));
  const way = random.between(1, 3);
  if (way === 1) return [...kept, ...added];
  if (way === 2) return [...added, ...kept];
  const mixed: string[] = [];
  const [mine, theirs] = [[...added], [...kept]];
  while (mine.length + theirs.length > 0) {
    const from = random.chance(mine.length / (mine.length + theirs.length)) ? mine : theirs;
    mixed.push(...from.splice(0, 1));
  }
  return mixed;
}

function shuffle(items: string[], random: Random) {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random.between(0, at);
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}
