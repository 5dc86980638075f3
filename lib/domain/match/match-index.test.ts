import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatchIndex } from '@/lib/domain/match/match-index';

const plain = (text: string) => ({ title: '', text });
const asked = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));

describe('an index of texts', () => {
  it('finds what was just added', () => {
    const index = new MatchIndex();
    expect(index.candidates(asked('ferry'), 5)).toEqual([]);
    const at = index.add(plain('A ferry to Selja'));
    expect(index.candidates(asked('ferry'), 5)).toMatchObject([{ at }]);
  });

  it('counts a rare word for more than a frequent one', () => {
    const index = new MatchIndex();
    for (let n = 0; n < 20; n++) index.add(plain('The ferry was late'));
    const rare = index.add(plain('The tunnel was late'));
    expect(index.candidates(asked('ferry', 'tunnel'), 1)).toMatchObject([{ at: rare }]);
    expect(index.weightOf('tunnel')).toBeGreaterThan(index.weightOf('ferry'));
    expect(index.weightOf('whale')).toBeGreaterThan(index.weightOf('tunnel'));
  });

  it('gives the best, as many as are asked for, and of equals the first', () => {
    const word = fc.constantFrom('ferry', 'tunnel', 'bridge', 'harbour', 'mast');
    const texts = fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.array(word), fc.integer({ min: 1, max: 8 }), (all, terms, most) => {
        const index = new MatchIndex();
        for (const words of all) index.add(plain(words.join(' ')));
        const every = index.candidates(asked(...terms), all.length + 1);
        const sorted = every.toSorted((a, b) => b.score - a.score || a.at - b.at);
        expect(every).toEqual(sorted);
        expect(index.candidates(asked(...terms), most)).toEqual(every.slice(0, most));
      }),
    );
  });
});
