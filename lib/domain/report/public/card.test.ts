import { expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { type Card, claimCard } from '@/lib/domain/report/public/card';
import { oembedOf, oembedXml, placeOf } from '@/lib/domain/report/public/oembed';
import { readXml } from '@/tests/support/xml';

const report = sampleReport();
const claim = report.claims[3]!;
const hostile = '"></iframe><script>alert(1)</script>';
const card: Card = {
  report,
  claim: { ...claim, wording: hostile },
  address: `${report.url}#claim-4`,
  newer: null,
};

it('shows a claim and its verdict, runs no script and lets no markup through', () => {
  const html = claimCard(card);
  expect(html).toContain('False');
  expect(html).toContain(`href="${report.url}#claim-4"`);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('A newer report');
});

it('tells first what a newer report says, or that it lists the claim no more', () => {
  const newer = { report, claim: report.claims[0]!, address: 'https://desk.example/reports/x-3' };
  expect(claimCard({ ...card, newer })).toMatch(/newer report replaces.*It says:.*True/s);
  expect(claimCard({ ...card, newer: { ...newer, claim: null } })).toContain('no longer lists');
});

it('is put into a frame that fits, by JSON and XML alike', () => {
  const cardAddress = 'https://desk.example/reports/a-1/claims/4/card';
  const of = (bounds: { maxWidth?: number; maxHeight?: number }) =>
    oembedOf(report, { claim: card.claim, cardAddress }, cardAddress, bounds);
  expect(of({})).toMatchObject({ type: 'rich', width: 560, height: 275 });
  expect(of({ maxWidth: 300 })).toMatchObject({ width: 300, height: 420 });
  expect(of({ maxHeight: 100 })).toMatchObject({ width: 560, height: 100 });
  const embed = of({});
  expect('html' in embed && embed.html).not.toContain('<script');
  expect(readXml(oembedXml(embed)).texts('width')).toEqual(['560']);
});

it.each([
  ['https://desk.example/reports/a-1', { slug: 'a-1', claim: null }],
  ['https://desk.example/reports/a-1#claim-3', { slug: 'a-1', claim: 3 }],
  ['https://desk.example/reports/a-1/claims/3/card', { slug: 'a-1', claim: 3 }],
  ['https://other.example/reports/a-1', null],
  ['https://desk.example/articles/a-1', null],
  ['no address', null],
])('is found by its address: %s', (address, place) => {
  expect(placeOf(address, ['https://desk.example/'])).toEqual(place);
});
