import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashedWords } from '@/lib/domain/source/independence/hashed-words';
import {
  decodedRuns,
  encodedRuns,
  KEPT_RUNS,
  overlapOf,
  sketchOf,
} from '@/lib/domain/source/independence/sketch';

const sketched = (text: string) => sketchOf(hashedWords(text), () => false);
const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');

describe('a sketch', () => {
  it('holds every run of three words of a short text once', () => {
    expect(sketched('a b c d')).toMatchObject({ total: 2 });
    expect(sketched('a b c a b c')).toMatchObject({ total: 3 });
    expect(sketched('a b')).toMatchObject({ total: 0 });
  });

  it('keeps part of a long text, and knows how much it leaves out', () => {
    const { runs, total } = sketched(numbered(0, 5000));
    expect(runs).toHaveLength(KEPT_RUNS);
    expect(total).toBe(4998);
  });

  it('tells how much of a text stands in another, whichever is longer', () => {
    const whole = sketched(numbered(0, 6000));
    const part = sketched(numbered(1000, 1600));
    const { ofA, ofB, shared } = overlapOf(whole, part);
    expect(shared / ofB).toBe(1);
    expect(shared / ofA).toBeCloseTo(0.1, 1);
  });

  it('estimates within a few percent what half a text shares', () => {
    const one = sketched(numbered(0, 4000));
    const other = sketched(numbered(2000, 6000));
    const { ofA, shared } = overlapOf(one, other);
    expect(shared / ofA).toBeGreaterThan(0.44);
    expect(shared / ofA).toBeLessThan(0.56);
  });

  it('counts apart what stands in quotations alone', () => {
    const words = hashedWords('a b c d e f g h');
    const quoting = sketchOf(words, (word) => word < 4);
    const plain = sketchOf(words, () => false);
    expect(overlapOf(quoting, plain)).toMatchObject({ ofA: 6, shared: 6, ownOfA: 4, ownOfB: 6 });
    expect(overlapOf(quoting, plain)).toMatchObject({ sharedOwnOfA: 4, sharedOwnOfB: 6 });
  });

  it('comes back from its base64', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 50 }), (runs) => {
        const sketch = { runs: Uint32Array.from(runs), total: runs.length };
        expect(decodedRuns(encodedRuns(sketch))).toEqual(sketch.runs);
      }),
    );
  });
});

describe('words', () => {
  const same = (one: string, other: string) =>
    expect(hashedWords(one).hashes).toEqual(hashedWords(other).hashes);

  it('are the same whatever stands between them, and with any apostrophe', () => {
    same('the town’s bridge — closed', "the town's bridge, closed.");
    same('co\u00adoperate', 'cooperate');
  });

  it('are single characters where a script puts no space between them', () => {
    expect(hashedWords('東京は雨').count).toBe(4);
    expect(hashedWords('東京 rain').count).toBe(3);
    expect(sketched('東京は今日も朝から雨が降った。')).toMatchObject({ total: 9 });
    expect(hashedWords('𠮷野').count).toBe(2);
    expect(hashedWords('𠮷').hashes).not.toEqual(hashedWords('𠮸').hashes);
  });
});
