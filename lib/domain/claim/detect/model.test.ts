import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FEATURE_GROUPS, featuresOf, placeOf } from '@/lib/domain/claim/detect/features';
import { parseModel, probability } from '@/lib/domain/claim/detect/model';

const bytes = (length: number, value = 0) => ({
  step: 1,
  bytes: Buffer.alloc(length, value).toString('base64'),
});

const convolution = {
  filters: 1,
  formSize: 1,
  formBits: 2,
  forms: bytes(4),
  kernels: bytes(18),
  biases: [0, 0, 0],
  outputs: [1, 1, 1],
  bias: 0,
};

/** “bridge” is (1, 0), “river” (0, -1). */
const wordVectors = {
  dimensions: 2,
  words: 'bridge river',
  steps: [1, 1],
  vectors: Buffer.from([0x10, 0x0f]).toString('base64'),
};

const stored = {
  format: 'claimdesk-detector',
  version: 2,
  groups: [...FEATURE_GROUPS],
  bits: 8,
  step: 0.5,
  bias: 0,
  calibration: { slope: 1, offset: 0 },
  threshold: 0.4,
  weights: bytes(256).bytes,
  convolutionShare: 0.5,
  convolutions: [convolution],
  wordVectors,
};

test('a model that weighs nothing is undecided', () => {
  expect(probability(featuresOf('The bridge is safe.'), parseModel(stored))).toBe(0.5);
});

test('a weight counts for the sentences that have its feature', () => {
  const weights = Buffer.alloc(256);
  const [words] = featuresOf('bridge').groups;
  weights.writeInt8(100, placeOf(words?.[0] ?? 0, 0, 8));
  const model = parseModel({ ...stored, weights: weights.toString('base64') });
  expect(probability(featuresOf('bridge'), model)).toBeGreaterThan(0.99);
  expect(probability(featuresOf(''), model)).toBeCloseTo(0.5, 1);
});

/** The score of a sentence by a convolution whose kernels are 0 but for these. */
function convolutionScore(sentence: string, kernels: Record<number, number>): number {
  const weights = Buffer.alloc(18);
  for (const [at, weight] of Object.entries(kernels)) weights.writeInt8(weight, Number(at));
  const model = parseModel({
    ...stored,
    convolutions: [{ ...convolution, kernels: { step: 1, bytes: weights.toString('base64') } }],
  });
  return model.convolutionScores[0]?.(featuresOf(sentence)) ?? Number.NaN;
}

test('a filter counts by its largest value, if that is above 0', () => {
  // In the row of the first number of a word, the filter that sees one word.
  expect(convolutionScore('a bridge', { 0: 3 })).toBe(3);
  expect(convolutionScore('a bridge bridge', { 0: 3 })).toBe(3);
  expect(convolutionScore('a river', { 0: 3 })).toBe(0);
  expect(convolutionScore('a bridge', { 0: -3 })).toBe(0);
  expect(convolutionScore('', { 0: 3 })).toBe(0);
});

test('a filter sees words in their order, and a compound by its last part', () => {
  // The filter that sees two: the bridge first, then the river (the second number, which is -1).
  const kernels = { 1: 3, 8: -4 };
  expect(convolutionScore('bridge river', kernels)).toBe(7);
  expect(convolutionScore('river bridge', kernels)).toBe(4);
  expect(convolutionScore('foot-bridge river', kernels)).toBe(7);
});

test('what was left of a longer sentence is not seen in a shorter one', () => {
  const weights = Buffer.alloc(18, 1).toString('base64');
  const { convolutionScores } = parseModel({
    ...stored,
    convolutions: [{ ...convolution, kernels: { step: 1, bytes: weights } }],
  });
  const scoreOf = (text: string) => convolutionScores[0]?.(featuresOf(text));
  const before = scoreOf('a bridge');
  scoreOf('bridge bridge bridge bridge bridge bridge bridge');
  expect(scoreOf('a bridge')).toBe(before);
});

test.each([
  ['another format', { format: 'else' }],
  ['another version', { version: 1 }],
  ['other features', { groups: ['words'] }],
  ['too few weights', { bits: 9 }],
  ['a convolution with too few numbers', { convolutions: [{ ...convolution, filters: 2 }] }],
  ['too few kernels', { convolutions: [{ ...convolution, kernels: bytes(17) }] }],
  ['no convolution', { convolutions: [] }],
  ['fewer vectors than words', { wordVectors: { ...wordVectors, words: 'bridge river sea' } }],
  ['weights that are no base64', { weights: '***' }],
  ['a threshold that no sentence reaches', { threshold: 2 }],
])('%s is refused', (_, change) => {
  expect(() => parseModel({ ...stored, ...change })).toThrow();
});

test('figures of the same look are one feature', () => {
  expect(featuresOf('It cost $15 in 1964.')).toEqual(featuresOf('It cost $99 in 1987.'));
});

test('the shipped model is one and stays small', () => {
  const file = readFileSync('data/reference/detector.json', 'utf8');
  expect(parseModel(JSON.parse(file)).threshold).toBeLessThan(0.6);
  expect(file.length).toBeLessThan(2_000_000);
});
