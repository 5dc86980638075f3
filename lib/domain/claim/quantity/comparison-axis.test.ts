import { expect, test } from 'vitest';
import { compareQuantities } from '@/lib/domain/claim/quantity/compare-quantities';
import { axisOf } from '@/lib/domain/claim/quantity/comparison-axis';
import { readQuantities } from '@/lib/domain/claim/quantity/read-quantities';

function axis(claim: string, passage: string) {
  const [found] = compareQuantities(readQuantities(claim), readQuantities(passage));
  return found && axisOf(found);
}

test('a figure is a point, “more than” goes on to the end', () => {
  const shown = axis('about 10,000 troops', 'more than 12,000 servicemen');
  expect(shown?.claim).toEqual({
    from: expect.closeTo(0.694, 2),
    to: expect.closeTo(0.694, 2),
    isOpenBelow: false,
    isOpenAbove: false,
  });
  expect(shown?.passage).toMatchObject({
    from: expect.closeTo(0.833, 2),
    to: 1,
    isOpenAbove: true,
  });
});

test('“up to” begins at 0, a range has two ends', () => {
  const shown = axis('up to 10 countries', '5 to 8 countries');
  expect(shown?.claim).toMatchObject({ from: 0, isOpenBelow: true });
  expect(shown?.passage.to).toBeGreaterThan(shown?.passage.from ?? 1);
});

test.each([
  ['10,000 troops', '10,000 troops'],
  ['more than 10,000 troops', '10,000 troops'],
  ['5 troops', '1,000 troops'],
  ['-5 °C', '5 °C'],
  ['in 2014', 'in 2017'],
  ['the first meeting', 'the third meeting'],
])('nothing is drawn for %s and %s', (claim, passage) => {
  expect(axis(claim, passage)).toBeNull();
});
