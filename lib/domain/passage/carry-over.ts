import { anchor, indexText } from '@/lib/domain/passage/anchor';
import { diffWords, type WordDiff } from '@/lib/domain/passage/diff-words';
import type { PassageSelectors } from '@/lib/domain/passage/passage';
import { passageAt } from '@/lib/domain/passage/select';

/** What became of a passage when its text was revised; `now` is the passage of the new text. */
export type CarriedOver =
  /** The words are the same, typography aside. */
  | { outcome: 'same'; now: PassageSelectors; score: number }
  /** The words changed: `diff` leads from the old ones to the new ones. */
  | { outcome: 'changed'; now: PassageSelectors; score: number; diff: WordDiff[] }
  /** It may be any of these, the best first: a person chooses. */
  | { outcome: 'ambiguous'; choices: { passage: PassageSelectors; score: number }[] }
  | { outcome: 'gone' };

/**
 * Carries passages of a text over to its next revision, in the order given. Each is found for itself
 * (see `anchor`), so that passages may change their order. Offsets are UTF-16 code units, scores are
 * `placeScore`'s. Never throws.
 */
export function carryOver<Old extends PassageSelectors>(
  passages: readonly Old[],
  text: string,
): { passage: Old; became: CarriedOver }[] {
  const index = indexText(text);
  return passages.map((passage) => {
    const found = anchor(index, passage);
    return { passage, became: carried(passage, text, found) };
  });
}

function carried(
  old: PassageSelectors,
  text: string,
  found: ReturnType<typeof anchor>,
): CarriedOver {
  switch (found.outcome) {
    case 'missing':
      return { outcome: 'gone' };
    case 'ambiguous':
      return {
        outcome: 'ambiguous',
        choices: found.places.map(({ start, end, score }) => ({
          passage: passageAt(text, start, end),
          score,
        })),
      };
    case 'found': {
      const { start, end, score, how } = found;
      const now = passageAt(text, start, end);
      if (how !== 'similar') return { outcome: 'same', now, score };
      return { outcome: 'changed', now, score, diff: diffWords(old.exact, now.exact) };
    }
  }
}
