import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, type WordDiff } from '@/lib/domain/passage/diff-words';

/** `[-removed-]` and `{+added+}`, as `git diff --word-diff` prints them. */
const shown = (diff: readonly WordDiff[]) =>
  diff
    .map(({ kind, text }) => {
      if (kind === 'same') return text;
      return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');

const text = (diff: readonly WordDiff[], dropped: WordDiff['kind']) =>
  diff
    .filter(({ kind }) => kind !== dropped)
    .map((part) => part.text)
    .join('');

describe('what changed between two wordings', () => {
  test.each([
    ['It rained.', 'It rained.', 'It rained.'],
    ['It rained on Monday.', 'It rained hard on Monday.', 'It rained {+hard +}on Monday.'],
    ['The old grey bridge', 'The new bridge', 'The [-old grey -]{+new +}bridge'],
    ['About 10,000 came.', 'About 12,000 came.', 'About [-10,000 -]{+12,000 +}came.'],
    ['She left', 'She left.', 'She left{+.+}'],
    ['one  two', 'one two', 'one[-  -]{+ +}two'],
    [' one', 'one', '[- -]one'],
    ['', 'one two', '{+one two+}'],
    ['他来北京了', '他去北京了', '他[-来-]{+去+}北京了'],
    ['', '', ''],
  ])('%j → %j', (before, after, diff) => {
    expect(shown(diffWords(before, after))).toBe(diff);
  });

  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom('a', 'b', 'c', ' ', '\n', '. ', '’s '),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    )
    .map((bits) => bits.join(''));

  test('gives both texts back, and no two neighbours of one kind', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const diff = diffWords(before, after);
        expect(text(diff, 'added')).toBe(before);
        expect(text(diff, 'removed')).toBe(after);
        diff.forEach((part, index) => {
          expect(part.text).not.toBe('');
          expect(part.kind).not.toBe(diff[index + 1]?.kind);
        });
      }),
    );
  });

  test.each([
    [
      'a word in ten changed',
      (word: string, index: number) => (index % 10 === 0 ? `${word}x` : word),
    ],
    ['everything in another order', (_: string, index: number) => `w${(index * 7919) % 20_011}`],
    ['nothing in common', (word: string) => `${word}x`],
  ])('stands up to 20,000 words with %s', (_, change) => {
    const before = Array.from({ length: 20_000 }, (__, index) => `w${index % 3000}`);
    const diff = diffWords(before.join(' '), before.map(change).join(' '));
    expect(text(diff, 'added')).toBe(before.join(' '));
    expect(text(diff, 'removed')).toBe(before.map(change).join(' '));
  });
});
