import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimdeskError } from '@/lib/domain/errors';
import { buildReport } from '@/lib/domain/report/build';
import { sampleInput, sampleReport, sampleText } from '@/lib/domain/report/fixtures/sample-report';
import type { ReportInput } from '@/lib/domain/report/input';
import { Report } from '@/lib/domain/report/report';

const report = sampleReport();
const claim = (number: number, from: Report = report) =>
  from.claims.find((one) => one.number === number)!;

/** The sample with one claim’s part of the input replaced. */
const withClaim = (
  number: number,
  change: (one: ReportInput['claims'][number]) => ReportInput['claims'][number],
) => {
  const input = sampleInput();
  return buildReport({
    ...input,
    claims: input.claims.map((one) => (one.claim.number === number ? change(one) : one)),
  });
};

describe('a report', () => {
  it('is a Report value', () => {
    expect(Report.parse(report)).toEqual(report);
  });

  it('lists the claims as the article makes them, without the retired ones', () => {
    const places = report.claims.map(({ passages }) => passages[0]!.start);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(report.claims.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('orders claims of one place by their numbers, and a claim without a passage last', () => {
    const built = withClaim(1, (one) => ({ ...one, claim: { ...one.claim, passages: [] } }));
    expect(built.claims.at(-1)?.number).toBe(1);
    const tied = withClaim(2, (one) => ({
      ...one,
      claim: { ...one.claim, passages: sampleInput().claims[0]!.claim.passages },
    }));
    expect(tied.claims.slice(0, 2).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is the same in whatever order its parts come', () => {
    const input = sampleInput();
    const order = fc.shuffledSubarray([...input.claims], { minLength: input.claims.length });
    fc.assert(
      fc.property(order, (claims) => {
        const shuffled = claims.map((one) => ({
          ...one,
          citations: [...one.citations].reverse(),
          assessments: [...one.assessments].reverse(),
        }));
        expect(buildReport({ ...input, claims: shuffled })).toEqual(report);
      }),
      { numRuns: 20 },
    );
  });

  it('shows each passage within the text', () => {
    for (const { passages } of report.claims) {
      for (const { before, exact, after, start, end } of passages) {
        expect(sampleText.slice(start - before.length, end + after.length)).toBe(
          before + exact + after,
        );
        expect(sampleText.slice(start, end)).toBe(exact);
      }
    }
  });

  it('numbers the sources by first use', () => {
    const used = report.claims.flatMap(({ citations }) =>
      citations.map(({ reference }) => reference),
    );
    expect([...new Set(used)]).toEqual(report.references.map(({ number }) => number));
    expect(report.references.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { citations } of report.claims) {
      for (const { reference, sourceId } of citations) {
        expect(report.references[reference - 1]?.sourceId).toBe(sourceId);
      }
    }
  });
});

describe('a verdict in a report', () => {
  it('rests on the citations and reviewers of its own assessments', () => {
    const built = withClaim(6, (one) => ({
      ...one,
      assessments: [
        { ...one.assessments[0]!, citationIds: [one.citations[1]!.id] },
        { ...one.assessments[1]!, status: 'superseded', citationIds: [] },
        {
          ...one.assessments[0]!,
          id: '019aa000-0000-7000-8000-0000000000ff',
          citationIds: [one.citations[0]!.id],
        },
      ],
    }));
    expect(claim(6, built).citations.map(({ stance }) => stance)).toEqual(['context']);
    expect(claim(6, built)).toMatchObject({
      assessmentCount: 2,
      reviewers: ['Ada Reyes', 'Hana Sato'],
    });
  });

  it('does not show a citation that was retired', () => {
    const built = withClaim(1, (one) => ({
      ...one,
      citations: one.citations.map((citation) => ({ ...citation, status: 'retired' })),
    }));
    expect(claim(1, built).citations).toEqual([]);
  });

  it('is null while none is settled, and then all live citations stand', () => {
    expect(claim(8)).toMatchObject({ verdict: null, assessmentCount: 0, reviewers: [] });
    expect(claim(8).citations).toHaveLength(1);
    const open = withClaim(6, (one) => ({
      ...one,
      verdict: null,
      assessments: [{ ...one.assessments[0]!, citationIds: [] }],
    }));
    expect(claim(6, open).citations).toHaveLength(2);
    expect(claim(6, open)).toMatchObject({ assessmentCount: 0, reviewers: [], dissent: [] });
  });

  it('of another scale is refused', () => {
    const wrong = () =>
      withClaim(1, (one) => ({ ...one, verdict: { ...one.verdict!, rating: 'supported' } }));
    expect(wrong).toThrow(
      expect.objectContaining({ code: 'rating_not_in_scale' }) as ClaimdeskError,
    );
  });
});

describe('the names of reviewers', () => {
  it('stand where the desk shows them', () => {
    expect(report.reviewers).toEqual(['Ada Reyes', 'Hana Sato']);
    expect(claim(1).verdict?.settledBy).toBe('Ngozi Okafor');
  });

  it('are nowhere in the report where it does not, and how many reviewed still is', () => {
    const input = sampleInput();
    const built = buildReport({
      ...input,
      previous: null,
      desk: { ...input.desk, showReviewerNames: false },
    });
    expect(JSON.stringify(built)).not.toMatch(/Ada Reyes|Hana Sato|Ngozi Okafor/);
    expect(claim(1, built).assessmentCount).toBe(2);
  });
});

describe('a preview', () => {
  it('differs from the report in its number, slug, date and address alone', () => {
    const preview = buildReport({ ...sampleInput(), publication: null });
    expect(preview).toEqual({ ...report, number: null, slug: null, publishedAt: null, url: null });
  });

  it('cannot be what a later report replaces', () => {
    const preview = buildReport({ ...sampleInput(), publication: null });
    expect(() => buildReport({ ...sampleInput(), previous: preview })).toThrow(
      'A preview cannot be replaced',
    );
  });
});

it('a source without its formatted line is a fault of the program', () => {
  expect(() => buildReport({ ...sampleInput(), formattedSources: new Map() })).toThrow(
    'comes without its reference',
  );
});
