import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FEATURE_GROUPS, featuresOf, placeOf } from '@/lib/domain/claim/detect/features';
import { parseModel, probability } from '@/lib/domain/claim/detect/model';

const stored = {
  format: 'claimdesk-detector',
  version: 1,
  groups: [...FEATURE_GROUPS],
  bits: 8,
  step: 0.5,
  bias: 0,
  calibration: { slope: 1, offset: 0 },
  threshold: 0.4,
  weights: Buffer.alloc(256).toString('base64'),
  network: {
    bits: 4,
    units: 1,
    step: 1,
    unitBiases: [0],
    outputs: [1],
    bias: 0,
    weights: Buffer.alloc(16).toString('base64'),
  },
  networkShare: 0.5,
};

test('a model that weighs nothing is undecided', () => {
  expect(probability(featuresOf('The bridge is safe.'), parseModel(stored))).toBe(0.5);
});

test('a weight counts for the sentences that have its feature', () => {
  const weights = Buffer.alloc(256);
  const [words] = featuresOf('bridge');
  weights.writeInt8(100, placeOf(words?.[0] ?? 0, 0, 8));
  const model = parseModel({ ...stored, weights: weights.toString('base64') });
  expect(probability(featuresOf('bridge'), model)).toBeGreaterThan(0.99);
  expect(probability(featuresOf(''), model)).toBeCloseTo(0.5, 1);
});

test('so does a hidden unit of the network, once it is active', () => {
  const at = (weight: number) => {
    const network = { ...stored.network, weights: Buffer.alloc(16, weight).toString('base64') };
    return probability(featuresOf('bridge'), parseModel({ ...stored, network }));
  };
  expect(at(10)).toBeGreaterThan(0.99);
  expect(at(256 - 10)).toBe(0.5);
});

test.each([
  ['another format', { format: 'else' }],
  ['another version', { version: 2 }],
  ['other features', { groups: ['words'] }],
  ['too few weights', { bits: 9 }],
  ['a network with too few weights', { network: { ...stored.network, units: 2 } }],
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
