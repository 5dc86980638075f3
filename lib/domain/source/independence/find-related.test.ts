import { expect, it } from 'vitest';
import { findRelated } from '@/lib/domain/source/independence/find-related';
import { fingerprintOf } from '@/lib/domain/source/independence/fingerprint';
import { corpusOf } from '@/tests/bench/independence/corpus';
import { qualityOf } from '@/tests/bench/independence/quality';

const printOf = (mainText: string, url: string | null = null) =>
  fingerprintOf({ mainText, canonicalUrl: null, url, language: 'en' });

it.each([1, 2, 3])(
  'copies, rewrites and wire stories are found, and nothing else (corpus %i)',
  (seed) => {
    const corpus = corpusOf(800, seed);
    const found = findRelated(corpus.texts.map((text) => printOf(text)));
    const { precision, recall, kinds } = qualityOf(corpus, found);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    for (const kind of Object.values(kinds)) {
      expect(kind.pairs).toBeGreaterThan(50);
      expect(kind.recall).toBeGreaterThanOrEqual(0.95);
    }
  },
);

it('a story that a hundred papers print hangs together as one', () => {
  const [story = ''] = corpusOf(1, 5).texts;
  const prints = Array.from({ length: 150 }, (_, at) => printOf(`Paper ${at}\n\n${story}`));
  const reached = new Set([0]);
  for (const { a, b } of findRelated(prints)) {
    if (reached.has(a)) reached.add(b);
  }
  expect(reached.size).toBe(150);
});

it('two copies of one address are found, whatever their texts', () => {
  const [one = '', , , , , , , , , , , , , , , other = ''] = corpusOf(20, 6).texts;
  const [pair] = findRelated([
    printOf(one, 'https://gazette.example/bridge'),
    printOf(other, 'https://www.gazette.example/bridge/'),
  ]);
  expect(pair).toMatchObject({ a: 0, b: 1, relations: [{ kind: 'same-canonical' }] });
});

it('nothing is related among no texts or one', () => {
  expect(findRelated([])).toEqual([]);
  expect(findRelated([printOf('alone')])).toEqual([]);
});
