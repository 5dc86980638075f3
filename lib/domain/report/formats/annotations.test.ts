import { expect, it } from 'vitest';
import { claimsOfAnnotations } from '@/lib/domain/claim/annotations';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printAnnotations } from '@/lib/domain/report/formats/annotations';
import type { Report } from '@/lib/domain/report/report';

const collection = (report: Report) => JSON.parse(printAnnotations(report));
type Body = { purpose: string; value?: string; source?: string; selector?: { exact: string } };
const bodies = (report: Report, number: number, purpose: string): Body[] =>
  collection(report).first.items[number - 1].body.filter((body: Body) => body.purpose === purpose);

const report = sampleReport();

it('is a collection with one page, an annotation a claim', () => {
  expect(collection(report)).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://desk.example/reports/nordviks-new-ferry-2/annotations',
    type: 'AnnotationCollection',
    creator: { type: 'Organization', name: report.desk.name, homepage: report.desk.url },
    generated: report.publishedAt,
    total: report.claims.length,
    first: {
      type: 'AnnotationPage',
      partOf: 'https://desk.example/reports/nordviks-new-ferry-2/annotations',
      items: report.claims.map(({ id, number, verdict }) => ({
        id: `https://desk.example/reports/nordviks-new-ferry-2/annotations#claim-${number}`,
        canonical: `urn:uuid:${id}`,
        type: 'Annotation',
        motivation: verdict ? 'assessing' : 'describing',
      })),
    },
  });
});

it('has the verdict, its reason and its evidence as bodies', () => {
  const said = (purpose: string) => bodies(report, 4, purpose).map(({ value }) => value);
  expect(said('assessing')).toEqual(['False']);
  expect(said('describing')).toEqual([report.claims[3]?.wording]);
  expect(said('commenting')[0]).toBe(report.claims[3]?.verdict?.reason);
  expect(said('linking').join('\n')).toContain('“the Selja, of 1991, takes seventy-six”');
  expect(bodies(report, 4, 'linking')).toContainEqual({
    type: 'SpecificResource',
    purpose: 'linking',
    source: 'https://tenders.example/26-118',
    selector: { type: 'TextQuoteSelector', exact: 'Capacity: 120 passenger cars' },
    state: { type: 'TimeState', sourceDate: '2026-09-28T08:00:00.000Z' },
  });
  expect(bodies(report, 8, 'assessing')).toEqual([]);
  expect(bodies(report, 8, 'tagging').map(({ value }) => value)).toEqual([
    'quantity',
    'Not settled',
  ]);
});

it('targets the words in the text that was checked, counted in code points', () => {
  const text = `🌉 ${report.article.text}`;
  const [claim] = report.claims;
  const moved = claim?.passages.map((passage) => ({
    ...passage,
    start: passage.start + 3,
    end: passage.end + 3,
  }));
  const { target } = collection({
    ...report,
    article: { ...report.article, text },
    claims: [{ ...claim!, passages: moved ?? [] }],
  }).first.items[0];
  const [{ source, scope, selector }] = target;
  expect(source).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}\?ct=text\/plain$/);
  expect(scope).toBe(report.article.url);
  const [quote, position] = selector;
  const points = [...text];
  expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
  expect(points.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true);
  expect(points.slice(position.end).join('').startsWith(quote.suffix)).toBe(true);
});

it('names the text by its hash as RFC 6920 does', () => {
  // Its example in section 3: “Hello World!”.
  const textSha256 = '7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069';
  const { first } = collection({ ...report, article: { ...report.article, textSha256 } });
  expect(first.items[0].target[0].source).toBe(
    'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk?ct=text/plain',
  );
});

it.each([report, rightToLeftReport()])('is read by the desk’s own import', (one) => {
  const { text, blocks } = one.article;
  const { claims } = claimsOfAnnotations({ text, blocks }, collection(one));
  expect(
    claims.map(({ content, passages }) => ({
      wording: content.wording,
      kind: content.kind,
      passages: passages.map(({ start, end }) => [start, end]),
    })),
  ).toEqual(
    one.claims.map(({ wording, kind, passages }) => ({
      wording,
      kind,
      passages: passages.map(({ start, end }) => [start, end]),
    })),
  );
});

it('has ids that count from the file where the desk has no public address', () => {
  const { id, first } = collection({ ...report, url: null });
  expect([id, first.id, first.items[0].id]).toEqual(['#collection', '#page', '#claim-1']);
});
