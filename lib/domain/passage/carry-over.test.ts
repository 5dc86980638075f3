import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver } from '@/lib/domain/passage/carry-over';
import { passageAt } from '@/lib/domain/passage/select';

const before = [
  'The bridge was closed in 1998 after an inspection found cracks in two pillars.',
  'The council says that repairs will cost 3.4 million euros and take eighteen months.',
  'Residents have collected 12,000 signatures against the toll that is to pay for them.',
  'A ferry crosses every hour until then.',
].join(' ');

const passage = (words: string) => {
  const start = before.indexOf(words);
  return { ...passageAt(before, start, start + words.length), id: words };
};

describe('a passage of a revised text', () => {
  const cost = passage('repairs will cost 3.4 million euros');
  const became = (after: string, of = cost) => carryOver([of], after)[0]?.became;

  test('with the same words is carried to where they stand now', () => {
    expect(became(`Updated on Monday. ${before}`)).toMatchObject({
      outcome: 'same',
      now: { exact: cost.exact, start: cost.start + 19, prefix: cost.prefix, suffix: cost.suffix },
    });
  });

  test('with other typography still has the same words', () => {
    const now = { exact: 'repairs will\u00a0cost 3.4 million euros' };
    expect(became(before.replace('will cost', now.exact.slice(8, 17)))).toMatchObject({
      outcome: 'same',
      now,
    });
  });

  test('with a changed figure shows what changed', () => {
    expect(became(before.replace('3.4', '5.1'))).toMatchObject({
      outcome: 'changed',
      now: { exact: 'repairs will cost 5.1 million euros' },
      diff: [
        { kind: 'same', text: 'repairs will cost ' },
        { kind: 'removed', text: '3.4 ' },
        { kind: 'added', text: '5.1 ' },
        { kind: 'same', text: 'million euros' },
      ],
    });
  });

  test('that was cut is gone, though its neighbours are still there', () => {
    expect(became(before.replace(/The council.*months\. /, ''))).toEqual({ outcome: 'gone' });
    expect(became(before.replace(cost.exact, 'nobody knows'))).toEqual({ outcome: 'gone' });
  });

  test('that now stands twice is for a person to choose', () => {
    expect(became(`${before}\n\n${before}`.slice(1))).toMatchObject({
      outcome: 'ambiguous',
      choices: [{ passage: { exact: cost.exact } }, { passage: { exact: cost.exact } }],
    });
  });

  test('is found for itself, whatever becomes of the others', () => {
    const all = [cost, passage('A ferry crosses every hour'), passage('12,000 signatures')];
    const after = `A ferry crosses every hour until then. ${before.replace(/Residents.*/, '')}`;
    expect(
      carryOver(all, after).map(({ passage: { id }, became: { outcome } }) => [id, outcome]),
    ).toEqual([
      [cost.id, 'same'],
      ['A ferry crosses every hour', 'same'],
      ['12,000 signatures', 'gone'],
    ]);
  });
});

test('whatever the texts are, the new passage stands in the new text and the diff leads to it', () => {
  const words = fc
    .array(fc.constantFrom('one ', 'two ', 'three, ', '\n', '“four” ', '五六七', '🌉 '), {
      minLength: 1,
      maxLength: 40,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(words, words, fc.nat(), fc.nat(), (old, text, from, length) => {
      const start = from % old.length;
      const end = Math.min(old.length, start + 1 + (length % 60));
      if (old.slice(start, end).trim() === '') return;
      const [one] = carryOver([passageAt(old, start, end)], text);
      if (!one || (one.became.outcome !== 'same' && one.became.outcome !== 'changed')) return;
      const { now } = one.became;
      expect(text.slice(now.start, now.end)).toBe(now.exact);
      if (one.became.outcome === 'changed') {
        const after = one.became.diff.filter(({ kind }) => kind !== 'removed');
        expect(after.map((part) => part.text).join('')).toBe(now.exact);
      }
    }),
  );
});
