import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '@/lib/adapters/article-reader/read-docx';
import { printDocx } from '@/lib/adapters/report-files/docx/print-docx';
import { reportDocument } from '@/lib/domain/report/document/report-document';
import { scriptDocument } from '@/lib/domain/report/document/script-document';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import type { Report } from '@/lib/domain/report/report';
import { datesOf, partsOf, wordsOf } from '@/tests/support/package';

const print = (report: Report) => printDocx(reportDocument(report));
const all = (xml: string, pattern: RegExp) =>
  [...xml.matchAll(pattern)].map(([, found = '']) => found);

describe('a report as a Word document', () => {
  const report = sampleReport();
  let bytes: Uint8Array;
  let body: string;
  let parts: Record<string, string>;

  beforeAll(async () => {
    bytes = await print(report);
    parts = partsOf(bytes);
    body = parts['word/document.xml'] ?? '';
  });

  it('tells every claim with its verdict and the words quoted', () => {
    const words = wordsOf(body);
    for (const { wording, citations } of report.claims) {
      expect(words).toContain(wording);
      for (const { quote } of citations) if (quote) expect(words).toContain(`“${quote}”`);
    }
    for (const { formatted } of report.references) expect(words).toContain(formatted);
    expect(words).toContain('Of 12 claims, 10 are settled');
  });

  it('has headings that Word knows as such', () => {
    const headings = [
      ...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading(\d)"\/>.*?<\/w:p>/gs),
    ].map(([xml, level]) => [Number(level), wordsOf(xml)]);
    expect(headings[0]).toEqual([1, report.article.title]);
    expect(headings).toContainEqual([2, 'Claim by claim']);
    expect(headings).toContainEqual([3, '3. The ferry will cost 84 million crowns.']);
  });

  it('has a real footnote for each citation, with its source and place', () => {
    const citations = report.claims.flatMap((claim) => claim.citations);
    const ids = all(body, /<w:footnoteReference w:id="(\d+)"\/>/g).map(Number);
    expect(ids).toEqual(citations.map((_, index) => index + 1));
    const notes = all(
      parts['word/footnotes.xml'] ?? '',
      /(<w:footnote w:id="\d+">.*?<\/w:footnote>)/gs,
    );
    for (const [index, { reference, locator }] of citations.entries()) {
      const note = wordsOf(notes[index] ?? '');
      expect(note).toContain(report.references[reference - 1]?.formatted);
      if (locator) expect(note).toContain(locator);
    }
  });

  it('has tables with heads that come again on the next page', () => {
    expect(all(body, /<w:tblHeader(\/)>/g).length).toBe(all(body, /<w:tbl(>)/g).length);
    expect(wordsOf(body)).toContain('station19 million');
  });

  it('tells its language, its title, and the report’s own date', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en"/>');
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain(`<dc:title>Fact check: ${report.article.title}</dc:title>`);
    expect(all(core, /<dcterms:\w+ [^>]*>([^<]*)</g)).toEqual([
      report.publishedAt,
      report.publishedAt,
    ]);
    expect(new Set(datesOf(bytes)).size).toBe(1);
  });

  it('leads from every link within to a place that is there', () => {
    const places = new Set(all(body, /<w:bookmarkStart[^>]*w:name="([^"]*)"/g));
    const targets = all(body, /w:anchor="([^"]*)"/g);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !places.has(target))).toEqual([]);
    const ids = all(body, /<w:bookmarkStart[^>]*w:id="(\d+)"/g);
    expect(all(body, /<w:bookmarkEnd[^>]*w:id="(\d+)"/g)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the same bytes each time', async () => {
    expect(Buffer.from(await print(structuredClone(report))).equals(bytes)).toBe(true);
  });

  it('is read by the desk’s own reader of Word documents', async () => {
    const read = await readDocx(Buffer.from(bytes), () => undefined);
    expect(JSON.stringify(read)).toContain('The ferry will cost 84 million crowns.');
  });

  it('holds what somebody wrote as text', async () => {
    const hostile = '</w:t><w:instrText>INCLUDETEXT "x"</w:instrText>\u0000\u000b&amp;<!--';
    const claim = report.claims[0]!;
    const evil = partsOf(
      await print({
        ...report,
        article: { ...report.article, title: hostile },
        claims: [{ ...claim, wording: hostile, claimant: hostile }],
      }),
    );
    for (const xml of Object.values(evil)) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(xml).not.toMatch(/<w:instrText>INCLUDE|[\u0000\u000b]/);
    }
    expect(wordsOf(evil['word/document.xml'] ?? '')).toContain(
      '</w:t><w:instrText>INCLUDETEXT "x"',
    );
  });
});

it('runs from the right where the article does', async () => {
  const parts = partsOf(await print(rightToLeftReport()));
  const body = parts['word/document.xml'] ?? '';
  expect(body).toMatch(/<w:bidi\/>.*<w:rtl\/>.*عبّارة كهربائية للمدينة/s);
  expect(body).toContain('<w:bidiVisual/>');
  expect(parts['word/styles.xml']).toContain('w:bidi="ar"');
});

it('has the notes of the annotated script as comments on the words that make the claims', async () => {
  const report = sampleReport();
  const bytes = await printDocx(scriptDocument(report));
  expect(Buffer.from(await printDocx(scriptDocument(report))).equals(bytes)).toBe(true);
  const parts = partsOf(bytes);
  const body = parts['word/document.xml'] ?? '';
  const comments = [
    ...(parts['word/comments.xml'] ?? '').matchAll(
      /<w:comment [^>]*w:id="(\d+)".*?<\/w:comment>/gs,
    ),
  ];
  expect(comments).toHaveLength(report.claims.length);
  for (const [index, [xml, id]] of comments.entries()) {
    const { wording, passages } = report.claims[index]!;
    expect(wordsOf(xml)).toContain(wording);
    const from = body.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
    const to = body.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
    expect(wordsOf(body.slice(from, to))).toBe(passages[0]?.exact);
  }
  expect(all(parts['word/comments.xml'] ?? '', /w:date="([^"]*)"/g)[0]).toContain('2026-10-02');
  const places = new Set(all(body, /<w:bookmarkStart[^>]*w:name="([^"]*)"/g));
  expect(all(body, /w:anchor="([^"]*)"/g).filter((target) => !places.has(target))).toEqual([]);
});
