import { expect, it } from 'vitest';
import { printPdf } from '@/lib/adapters/report-files/pdf/print-pdf';
import { reportDocument } from '@/lib/domain/report/document/report-document';
import { scriptDocument } from '@/lib/domain/report/document/script-document';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import type { Report } from '@/lib/domain/report/report';
import { picturesOf } from '@/tests/support/pictures';

/** Millimetres as points. */
const mm = (length: number) => (length * 72) / 25.4;

/** Words of a script that is set closely, in lines that only break where it allows. */
function chineseReport(): Report {
  const report = sampleReport();
  const sentence = '新渡輪將於二〇二八年春天投入服務，可搭載一百二十輛汽車，價格為八千四百萬克朗。';
  return {
    ...report,
    article: { ...report.article, language: 'zh-Hant', title: sentence, authors: ['林曉梅'] },
    claims: report.claims.map((claim) => ({
      ...claim,
      wording: sentence.repeat(3),
      verdict: claim.verdict && { ...claim.verdict, reason: sentence.repeat(12) },
    })),
  };
}

/** What nothing can break: it must not run out of its column. */
function unbrokenReport(): Report {
  const report = sampleReport();
  const long = `https://address.example/${'without-an-end/'.repeat(20)}`;
  return {
    ...report,
    article: { ...report.article, note: long },
    claims: report.claims.slice(0, 2).map((claim) => ({ ...claim, wording: `See ${long}` })),
    references: report.references.map((reference) => ({ ...reference, formatted: long })),
  };
}

it.each([
  ['the report', () => reportDocument(sampleReport())],
  ['the report from right to left', () => reportDocument(rightToLeftReport())],
  ['the report in Chinese', () => reportDocument(chineseReport())],
  ['a report with long addresses', () => reportDocument(unbrokenReport())],
])('%s as pictures: within its margins, nothing on anything else', async (_, document) => {
  const pages = await picturesOf(printPdf(document()));
  expect(pages.length).toBeGreaterThan(0);
  for (const { width, height, ink, inked, overlaps } of pages) {
    expect([Math.round(width / 5), Math.round(height / 5)]).toEqual([119, 168]);
    expect(inked).toBeGreaterThan(0.002);
    expect(inked).toBeLessThan(0.4);
    expect(ink?.left).toBeGreaterThan(mm(25));
    expect(ink?.right).toBeLessThan(width - mm(25));
    expect(ink?.top).toBeGreaterThan(mm(10));
    expect(ink?.bottom).toBeLessThan(height - mm(8));
    expect(overlaps).toEqual([]);
  }
});

it.each([
  ['the annotated script', () => scriptDocument(sampleReport())],
  ['the annotated script from right to left', () => scriptDocument(rightToLeftReport())],
])('%s as pictures: notes beside the text and not over it', async (_, document) => {
  for (const { width, height, ink, overlaps } of await picturesOf(printPdf(document()))) {
    expect(ink?.left).toBeGreaterThan(mm(14));
    expect(ink?.right).toBeLessThan(width - mm(14));
    expect(ink?.bottom).toBeLessThan(height - mm(8));
    expect(overlaps).toEqual([]);
  }
});
