import { expect, test } from 'vitest';
import { detectClaims } from '@/lib/domain/claim/detect/detect';
import { hash } from '@/lib/domain/claim/detect/features';
import { parseModel } from '@/lib/domain/claim/detect/model';
import { readWordVectors } from '@/lib/domain/claim/detect/word-vectors';
import { type LabelledSentence, settings, trainDetector } from './detector';
import { averagePrecision, balance, measureAt, robustThreshold, standardError } from './measure';
import { principalComponents } from './principal-components';
import { compactVectors } from './word-vectors';

/** Sentences of our own making: figures are worth a check, courtesies are not. */
const sentences: LabelledSentence[] = Array.from({ length: 120 }, (_, at) => ({
  sentence_id: at * 500,
  label: at % 3 === 0 ? 1 : 0,
  text:
    at % 3 === 0
      ? `The town of ${at % 2 ? 'Ashby' : 'Elmford'} spent ${at + 2} million dollars on its bridge.`
      : `Thank you for ${at % 2 ? 'coming here' : 'your question'}, my friends of evening ${at}.`,
}));
const small = {
  ...settings,
  bits: 12,
  convolution: { ...settings.convolution, filters: 4, passes: 3 },
};
const vectors = compactVectors({
  dimensions: 4,
  words: ['town', 'thank', 'Oakham', '1990', 'year', 'two', 'hundred', 'thousands', '$', 'percent'],
  vectors: Object.fromEntries(
    ['town', 'thank', 'Oakham', '1990', 'year', 'two', 'hundred', 'thousands', '$', 'percent'].map(
      (word, at) => [word, [at, (at * 7) % 5, at % 3, (at * at) % 7, 99]],
    ),
  ),
});

test('learns what parts the classes', () => {
  const { model, crossValidation } = trainDetector(sentences, vectors, small);
  expect(crossValidation.averagePrecision).toBeGreaterThan(0.99);
  const [claim, courtesy] = detectClaims(
    ['The town of Oakham spent 7 million dollars on its roads.', 'Thank you for your time.'],
    parseModel(model),
  );
  expect(claim?.checkWorthiness).toBeGreaterThan(model.threshold);
  expect(courtesy?.checkWorthiness).toBeLessThan(model.threshold);
});

test('the same sentences make the same model, in whatever order they come', () => {
  const { model } = trainDetector(sentences, vectors, small);
  expect(trainDetector(sentences, vectors, small).model).toEqual(model);
  expect(trainDetector(sentences.toReversed(), vectors, small).model).toEqual(model);
  expect(trainDetector(sentences, vectors, { ...small, seed: 3 }).model).not.toEqual(model);
});

test('measures agree with what is counted by hand', () => {
  const judged = [
    { score: 0.9, isClaim: true },
    { score: 0.8, isClaim: false },
    { score: 0.7, isClaim: true },
    { score: 0.2, isClaim: false },
    { score: 0.1, isClaim: false },
  ];
  expect(averagePrecision(judged)).toBeCloseTo((1 + 2 / 3) / 2);
  expect(measureAt(judged, 0.75)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  expect(balance(judged)).toBeCloseTo(2 / 3);
  expect(measureAt(judged, 0.5, 0.5).precision).toBeCloseTo(2 / 2.5);
  expect(robustThreshold(judged)).toBeCloseTo(0.45);
});

test('equal scores share a rank', () => {
  const judged = [true, false].map((isClaim) => ({ score: 1, isClaim }));
  expect(averagePrecision(judged)).toBe(0.5);
  expect(averagePrecision(judged.toReversed())).toBe(0.5);
});

test('a threshold is among those that are as good as best', () => {
  const judged = Array.from({ length: 1000 }, (_, at) => ({
    score: 1 - at / 1000,
    isClaim: at < 400 || (at < 600 && at % 2 === 0),
  }));
  const threshold = robustThreshold(judged);
  expect(threshold).toBeLessThan(0.41);
  expect(threshold).toBeGreaterThan(0.39);
  const best = Math.max(...judged.map(({ score }) => measureAt(judged, score).f1));
  expect(measureAt(judged, threshold).f1).toBeGreaterThan(best - 0.004);
});

test('a standard error is that of whole groups', () => {
  const judged = Array.from({ length: 100 }, (_, at) => ({ score: 0, isClaim: at < 50 }));
  const share = (sample: readonly { isClaim: boolean }[]) =>
    sample.filter(({ isClaim }) => isClaim).length / sample.length;
  const groups = (size: number) => judged.map((_, at) => Math.floor(at / size));
  expect(standardError(judged, groups(1), share, 1)).toBeCloseTo(0.05, 1);
  expect(standardError(judged, groups(25), share, 1)).toBeGreaterThan(0.15);
  expect(standardError(judged, groups(100), share, 1)).toBe(0);
});

test('principal components keep what varies', () => {
  const rows = [-2, -1, 1, 2].map((value) => [3 + value, 5 + value, 7]);
  const turned = principalComponents(rows, 1).map(([value]) => Math.abs(value ?? 0));
  expect(turned.map((value) => value / Math.SQRT2)).toEqual(
    [2, 1, 1, 2].map((value) => expect.closeTo(value)),
  );
});

test('word vectors are those of common words, and of words for how figures look', () => {
  expect(vectors.words.split(' ')).toEqual([
    ...['town', 'thank', 'year', 'two', 'hundred', 'thousands', '$', 'percent'],
    ...['<year>', '<small>', '<figure>', '<thousands>', '<money>', '<decimal>'],
  ]);
  const { values, dimensions, placeOf } = readWordVectors(vectors);
  const vectorOf = (word: string) => {
    const place = placeOf.get(hash(word)) ?? Number.NaN;
    return values.slice(place * dimensions, (place + 1) * dimensions);
  };
  expect(vectorOf('<year>')).toEqual(vectorOf('year'));
  expect(vectorOf('two')).not.toEqual(vectorOf('town'));
});
