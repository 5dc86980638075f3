import { beforeAll, describe, expect, it } from 'vitest';
import { printXlsx } from '@/lib/adapters/report-files/print-xlsx';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import type { Report } from '@/lib/domain/report/report';
import { datesOf, partsOf, wordsOf } from '@/tests/support/package';

/** The cells of each sheet, by address, as a spreadsheet reads them. */
async function workbook(report: Report) {
  const bytes = await printXlsx(report);
  const parts = partsOf(bytes);
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, xml = '']) => wordsOf(xml),
  );
  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet\b[^>]*name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  );
  const sheets = names.map((_, index) => {
    const xml = parts[`xl/worksheets/sheet${index + 1}.xml`] ?? '';
    const cells = new Map<string, string | number>();
    for (const [, attributes = '', content = ''] of xml.matchAll(/<c\b([^>]*)>(.*?)<\/c>/gs)) {
      const address = /\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '';
      const value = wordsOf(/<v>(.*?)<\/v>/s.exec(content)?.[1] ?? '');
      const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n';
      cells.set(address, type === 's' ? (shared[Number(value)] ?? '') : Number(value));
    }
    return { xml, cells };
  });
  return { bytes, parts, names, sheets };
}

const DAY_MS = 86_400_000;
/** What a spreadsheet counts: days since the last of 1899. */
const serialOf = (iso: string) => Date.parse(iso) / DAY_MS + 25_569;

const nothing = { bytes: new Uint8Array(), parts: {}, names: [], sheets: [] };

describe('a report as a workbook', () => {
  const report = sampleReport();
  let { bytes, parts, names, sheets }: Awaited<ReturnType<typeof workbook>> = nothing;

  beforeAll(async () => {
    ({ bytes, parts, names, sheets } = await workbook(report));
  });

  it('has a sheet for the claims, one for the citations, one about the report', () => {
    expect(names).toEqual(['Claims', 'Citations', 'About the report']);
  });

  it('has a row for each claim, numbers and days as such', () => {
    const last = report.claims.length + 1;
    expect(sheets[0]?.cells.get('A1')).toBe('Number');
    expect(sheets[0]?.cells.get('A2')).toBe(1);
    expect(sheets[0]?.cells.get(`A${last}`)).toBe(12);
    expect(sheets[0]?.cells.has(`A${last + 1}`)).toBe(false);
    expect(sheets[0]?.cells.get('C5')).toBe('False');
    expect(sheets[0]?.cells.get('S5')).toBe(serialOf('2026-09-30T00:00:00Z'));
  });

  it('has a row for each citation with the words quoted and the source', () => {
    const all = report.claims.flatMap((claim) => claim.citations);
    const column = (letter: string) =>
      all.map((_, row) => sheets[1]?.cells.get(`${letter}${row + 2}`));
    expect(column('I').map((words) => words ?? null)).toEqual(all.map(({ quote }) => quote));
    expect(column('D')).toEqual(all.map(({ reference }) => reference));
    expect(column('E')).toEqual(
      all.map(({ reference }) => report.references[reference - 1]?.formatted),
    );
  });

  it('tells what the report is', () => {
    const words = [...(sheets[2]?.cells.values() ?? [])];
    expect(words).toContain(report.article.title);
    expect(words).toContain(report.article.textSha256);
    expect(words).toContain(report.url);
  });

  it('keeps the heads in sight', () => {
    for (const { xml } of sheets) expect(xml).toMatch(/<pane\b[^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('has the same bytes each time, and the report’s own date', async () => {
    expect(Buffer.from(await printXlsx(structuredClone(report))).equals(bytes)).toBe(true);
    expect(new Set(datesOf(bytes))).toEqual(
      new Set([(((2026 - 1980) << 25) | (10 << 21) | (2 << 16) | (12 << 11)) >>> 0]),
    );
  });

  it('runs nothing: what looks like a formula is a text', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0", '＝1'];
    const hostile = await workbook({
      ...report,
      claims: formulas.map((wording, index) => ({ ...report.claims[index]!, wording })),
      article: { ...report.article, title: '=HYPERLINK("http://evil.example")' },
    });
    const told = hostile.sheets.map(({ xml }) => xml).join('');
    expect(told).not.toMatch(/<f\b/);
    for (const [index, formula] of formulas.entries()) {
      expect(hostile.sheets[0]?.cells.get(`B${index + 2}`)).toBe(formula);
    }
    expect(Object.keys(hostile.parts).filter((name) => /extern|macro|vba/i.test(name))).toEqual([]);
  });

  it('cuts a text that no cell can hold, and leaves out what XML cannot', async () => {
    const {
      sheets: [first],
    } = await workbook({
      ...report,
      claims: [
        { ...report.claims[0]!, wording: '😀'.repeat(20_000) },
        { ...report.claims[1]!, wording: 'a\u0000b\u000bc' },
      ],
    });
    const long = String(first?.cells.get('B2'));
    expect(long).toHaveLength(32_767);
    expect(long).toMatch(/^(?:😀)+…$/u);
    expect(first?.cells.get('B3')).toBe('abc');
  });

  it('runs from the right where the article does', async () => {
    const arabic = await workbook(rightToLeftReport());
    expect(arabic.sheets[0]?.xml).toContain('rightToLeft="1"');
    expect(arabic.sheets[0]?.cells.get('B2')).toBe('ستنقل العبّارة الجديدة 120 سيارة.');
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('rightToLeft="1"');
  });
});
