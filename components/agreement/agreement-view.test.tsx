import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AgreementView } from '@/components/agreement/agreement-view';
import { type AgreementSearch, readSearch, searchHref } from '@/components/agreement/search';
import scalesFile from '@/data/reference/rating-scales.json';
import type { Agreement, RatedClaim } from '@/lib/domain/assessment/agreement/agreement';
import { measureAgreement } from '@/lib/domain/assessment/agreement/measure';
import { RatingScaleContent } from '@/lib/domain/assessment/rating-scale';

const scales = z.array(RatingScaleContent).parse(scalesFile);
const ada = { id: '019aa000-0000-7000-8000-000000000001', name: 'Ada' };
const ben = { id: '019aa000-0000-7000-8000-000000000002', name: 'Ben' };
const all: AgreementSearch = { kind: null, reviewers: null, by: 'nominal' };

/** Claims rated by Ada and Ben as the letters of a word each: `t` true, `f` false. */
const claims = (words: readonly string[]): RatedClaim[] =>
  words.map((word) => ({
    kind: 'event',
    ratings: [...word].map((letter, index) => ({
      reviewer: index === 0 ? ada : ben,
      rating: letter === 't' ? 'true' : 'false',
      at: '2026-11-03T12:00:00.000Z',
    })),
  }));

const page = (words: readonly string[], search = all, counted: Agreement['counted'] = 'all') => {
  const scale = scales[0];
  if (!scale) throw new Error('There is no scale.');
  const measured =
    words.length > 0 ? [measureAgreement(scale, claims(words), search.reviewers)] : [];
  return renderToStaticMarkup(
    <AgreementView
      agreement={{ articleId: null, ...search, counted, scales: measured }}
      page="/agreement"
      search={search}
      claimsHref="/articles"
    />,
  );
};

const proposals = [
  ...Array<string>(20).fill('tt'),
  ...Array<string>(5).fill('tf'),
  ...Array<string>(10).fill('ft'),
  ...Array<string>(15).fill('ff'),
];

describe('the view of agreement', () => {
  it('says what to do while there is nothing to compare', () => {
    expect(page([])).toContain('Two reviewers must assess the same claims, each on their own.');
    expect(page(['t', 'f'])).toContain('2 claims were rated once.');
    expect(page([], { ...all, kind: 'event' })).toContain('Nothing to compare here');
  });

  it('tells those from whom claims are kept', () => {
    expect(page([], all, 'settled_and_own')).toContain('until then you judge them on your own');
    expect(page([], all, 'settled')).toContain('Only settled claims are counted.');
  });

  it('has the number in words, in a drawing that is described, and in a table', () => {
    const html = page(proposals);
    expect(html).toContain('Alpha 0.400');
    expect(html).toContain('Too low to rely on');
    expect(html).toMatch(/<desc id="[^"]+">Event: 0\.400, interval 0\.\d+ to 0\.\d+\.<\/desc>/);
    expect(html).toMatch(/<td[^>]*>70% \(35 of 50\)<\/td>/);
    expect(html).not.toMatch(/NaN|undefined|null/);
  });

  it('has no number where there is none', () => {
    const html = page(['tt', 'tt']);
    expect(html).toContain('No alpha');
    expect(html).toContain('Cannot be told');
    expect(html).not.toMatch(/NaN|undefined|null/);
  });

  it('of two has their own matrix, a row for each rating of the first', () => {
    const html = page(proposals, { ...all, reviewers: [ben.id, ada.id] });
    expect(html).toContain('How often Ada (rows) and Ben (columns) gave which rating');
    const cells = [...html.matchAll(/<td[^>]*color-mix[^>]*>(\d+)<\/td>/g)].map(([, n]) => n);
    expect(cells).toEqual(['15', '10', '5', '20']);
  });
});

it('an address says what is shown, and what it says wrongly is left out', () => {
  const search: AgreementSearch = { kind: 'event', reviewers: [ada.id, ben.id], by: 'nominal' };
  const href = searchHref('/agreement', search);
  const asked = new URL(href, 'http://desk.example').searchParams;
  const read = {
    kind: asked.get('kind') ?? '',
    reviewer: asked.getAll('reviewer'),
    by: asked.get('by') ?? '',
  };
  expect(readSearch(read)).toEqual(search);
  expect(readSearch({ kind: 'rumour', reviewer: ada.id, by: 'x' })).toEqual({
    kind: null,
    reviewers: null,
    by: 'ordinal',
  });
  expect(searchHref('/agreement', { ...all, by: 'ordinal' })).toBe('/agreement');
});
