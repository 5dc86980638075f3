import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { QuantityComparison } from '@/components/claim/quantity-comparison';
import { compareTexts } from '@/lib/domain/claim/quantity/compare-texts';

function shown(claim: string, passage: string): string {
  const comparisons = compareTexts(
    { text: claim, language: 'en' },
    { text: passage, language: null },
  );
  return renderToStaticMarkup(<QuantityComparison comparisons={comparisons} />);
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

test('both figures stand side by side, with a word for how they do and no verdict', () => {
  const html = shown('About 10,000 troops took part.', 'more than 13,000 servicemen');
  expect(textOf(html)).toContain(
    'about 10,000 troops more than 13,000 servicemen Differ 30% more.',
  );
  expect(textOf(html)).toContain('A help, not a verdict.');
  expect(html).toContain(
    'aria-label="On one axis from 0: the claim’s about 10,000 troops, the passage’s more than 13,000 servicemen."',
  );
});

test('figures that agree are drawn on no axis, and what is written otherwise is kept', () => {
  const html = shown('It is worth roughly one trillion US dollars.', 'nearly $1 trillion');
  expect(textOf(html)).toContain('about 1 trillion US dollars “roughly one trillion US dollars”');
  expect(textOf(html)).toContain('Agree when rounded');
  expect(html).not.toContain('On one axis');
});

test('a measure is shown in the unit of the claim', () => {
  expect(textOf(shown('The road is 100 km long.', 'a road of 50 miles'))).toContain(
    '100 km 80.47 km “50 miles” Differ 20% less.',
  );
});

test('what may be about something else says so', () => {
  expect(textOf(shown('10,000 troops', '13,000 participants'))).toContain(
    'May be about something else.',
  );
});

test('a day fits the month that the claim names', () => {
  expect(textOf(shown('In August 2021.', 'on 9 August 2021'))).toContain('Fit together');
});

test('nothing is shown without figures to compare', () => {
  expect(shown('10,000 troops', 'many soldiers')).toBe('');
});
