import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printJson } from '@/lib/domain/report/formats/json';
import { Report } from '@/lib/domain/report/report';

const report = sampleReport();

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((part) => shuffled(part, seed));
  if (typeof value !== 'object' || value === null) return value;
  const place = (key: string) =>
    [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 1009, 7);
  const entries = Object.entries(value).sort(([a], [b]) => place(a) - place(b));
  return Object.fromEntries(entries.map(([key, part]) => [key, shuffled(part, seed)]));
}

describe('a report as JSON', () => {
  it.each([report, rightToLeftReport()])('is read back as the same value', (one) => {
    expect(Report.parse(JSON.parse(printJson(one)))).toEqual(one);
  });

  it('keeps the bytes of a report of before sources had ranks and notices', () => {
    const before = JSON.parse(printJson(report));
    for (const { citations } of before.claims) {
      for (const citation of citations) {
        expect(citation).not.toHaveProperty('withoutQuote');
        expect(citation).not.toHaveProperty('personCheck');
      }
    }
    for (const reference of before.references) {
      expect(reference).not.toHaveProperty('rank');
      expect(reference).not.toHaveProperty('rankReason');
      expect(reference).not.toHaveProperty('notices');
    }
    const published = `${JSON.stringify(before, null, 2)}\n`;
    expect(printJson(Report.parse(before))).toBe(published);
  });

  it('has its keys in the order of the schema, two spaces deep', () => {
    expect(printJson(report)).toMatch(
      /^\{\n {2}"schemaVersion": 1,\n {2}"number": 2,\n {2}"slug": "/,
    );
    expect(Object.keys(JSON.parse(printJson(report)))).toEqual(Object.keys(Report.shape));
  });

  it('has the same bytes in whatever order a store gives the keys back', () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        expect(printJson(shuffled(report, seed) as Report)).toBe(printJson(report));
      }),
      { numRuns: 25 },
    );
  });

  it('of before sentences were counted keeps its bytes', () => {
    const { coverage: _, ...before } = JSON.parse(printJson(report));
    const bytes = `${JSON.stringify(before, null, 2)}\n`;
    const read = Report.parse(JSON.parse(bytes));
    expect(read.coverage).toBeNull();
    expect(printJson(read)).toBe(bytes);
  });

  it('does not print what is no report', () => {
    expect(() => printJson({ ...report, schemaVersion: 2 } as unknown as Report)).toThrow();
  });
});
