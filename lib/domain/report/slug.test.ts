import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '@/lib/domain/report/slug';

describe('a slug', () => {
  it.each([
    ['Water & Steppe: The 2nd Look', 'water-steppe-the-2nd-look'],
    ['Crème brûlée, naïvely', 'creme-brulee-naively'],
    ['Łódź, Ærø und Straße', 'lodz-aero-und-strasse'],
    ['The Taliban’s return', 'the-talibans-return'],
    ['İstanbul ﬁne ①', 'istanbul-fine-1'],
    ['مرحبا', 'article'],
    ['', 'article'],
    ['—', 'article'],
    [
      'one two three four five six seven eight nine ten eleven twelve thirteen',
      'one-two-three-four-five-six-seven-eight-nine-ten-eleven',
    ],
    ['x'.repeat(80), 'x'.repeat(60)],
  ])('of “%s” is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is short, plain and its own slug, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});
