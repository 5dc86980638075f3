import { describe, expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { summaryOf } from '@/lib/domain/report/summary';
import { summaryWords } from '@/lib/domain/report/summary-words';

const report = sampleReport();
const wordsFor = (claims: typeof report.claims) => summaryWords(summaryOf({ ...report, claims }));
const settled = report.claims.filter(({ verdict }) => verdict?.rating === 'true');
const unsettled = report.claims.filter(({ verdict }) => verdict === null);

describe('the summary', () => {
  it('counts every rating of the scale, in its order, and what is not settled', () => {
    const summary = summaryOf(report);
    expect(summary).toMatchObject({ claims: 12, settled: 10, unsettled: 2 });
    expect(summary.counts.map(({ rating, count }) => [rating.key, count])).toEqual([
      ['false', 2],
      ['mostly-false', 1],
      ['half-true', 1],
      ['mostly-true', 2],
      ['true', 3],
      ['opinion', 0],
      ['unproven', 1],
    ]);
  });

  it('is a sentence one can read', () => {
    expect(wordsFor(report.claims)).toBe(
      'Of 12 claims, 10 are settled: 2 false, 1 mostly false, 1 half true, 2 mostly true, 3 true and 1 unproven. 2 are not settled.',
    );
    expect(wordsFor([])).toBe('No claim is listed.');
    expect(wordsFor(unsettled)).toBe('2 claims, none of them settled yet.');
    expect(wordsFor(settled)).toBe('All 3 claims are settled: 3 true.');
    expect(wordsFor(settled.slice(0, 1))).toBe('The one claim is settled: 1 true.');
    expect(wordsFor([...settled.slice(0, 1), ...unsettled.slice(0, 1)])).toBe(
      'Of 2 claims, 1 is settled: 1 true. 1 is not settled.',
    );
  });
});
