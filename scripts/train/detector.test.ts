import { expect, test } from 'vitest';
import { detectClaims } from '@/lib/domain/claim/detect/detect';
import { parseModel } from '@/lib/domain/claim/detect/model';
import { type LabelledSentence, settings, trainDetector } from './detector';
import { averagePrecision, balance, bestThreshold, measureAt } from './measure';

/** Sentences of our own making: figures are worth a check, courtesies are not. */
const sentences: LabelledSentence[] = Array.from({ length: 120 }, (_, at) => ({
  sentence_id: at * 50,
  label: at % 3 === 0 ? 1 : 0,
  text:
    at % 3 === 0
      ? `The town of ${at % 2 ? 'Ashby' : 'Elmford'} spent ${at + 2} million dollars on its bridge.`
      : `Thank you for ${at % 2 ? 'coming here' : 'your question'}, my friends of evening ${at}.`,
}));
const small = { ...settings, bits: 12, network: { ...settings.network, bits: 8 } };

test('learns what parts the classes', () => {
  const { model, crossValidation } = trainDetector(sentences, small);
  expect(crossValidation.averagePrecision).toBeGreaterThan(0.99);
  const [claim, courtesy] = detectClaims(
    ['The town of Oakham spent 7 million dollars on its roads.', 'Thank you for your time.'],
    parseModel(model),
  );
  expect(claim?.checkWorthiness).toBeGreaterThan(model.threshold);
  expect(courtesy?.checkWorthiness).toBeLessThan(model.threshold);
});

test('the same sentences make the same model, in whatever order they come', () => {
  const { model } = trainDetector(sentences, small);
  expect(trainDetector(sentences, small).model).toEqual(model);
  expect(trainDetector(sentences.toReversed(), small).model).toEqual(model);
  expect(trainDetector(sentences, { ...small, seed: 3 }).model).not.toEqual(model);
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
  expect(bestThreshold(judged)).toBeCloseTo(0.45);
});

test('equal scores share a rank', () => {
  const judged = [true, false].map((isClaim) => ({ score: 1, isClaim }));
  expect(averagePrecision(judged)).toBe(0.5);
  expect(averagePrecision(judged.toReversed())).toBe(0.5);
});
