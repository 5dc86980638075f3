import { describe, expect, it } from 'vitest';
import { AveritecClaim } from '@/lib/domain/averitec/averitec';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { labelOf, printAveritec } from '@/lib/domain/report/formats/averitec';
import type { Report } from '@/lib/domain/report/report';

const print = (report: Report) => JSON.parse(printAveritec(report));
const report = sampleReport();

describe('a report in AVeriTeC’s format', () => {
  it('has the settled claims, each as the format has it', () => {
    const claims = print(report);
    expect(claims.map(({ claim }: { claim: string }) => claim)).toEqual(
      report.claims.flatMap(({ wording, verdict }) => (verdict ? [wording] : [])),
    );
    for (const claim of claims) expect(AveritecClaim.safeParse(claim).success).toBe(true);
  });

  it('tells claimant, day, label and reason, and its citations as answers', () => {
    expect(print(report)[3]).toEqual({
      claim:
        'The new ferry will carry twice as many cars as the diesel ferry in service since 1991.',
      required_reannotation: false,
      label: 'Refuted',
      justification: report.claims[3]?.verdict?.reason,
      claim_date: '14-09-2026',
      speaker: 'Ida Holm (The Harbour Gazette)',
      original_claim_url: 'https://gazette.example/2026/09/14/nordvik-ferry',
      cached_original_claim_url: null,
      fact_checking_article: 'https://desk.example/reports/nordviks-new-ferry-2#claim-4',
      reporting_source: 'The Harbour Gazette',
      location_ISO_code: null,
      claim_types: ['Numerical Claim'],
      fact_checking_strategies: ['Written Evidence'],
      questions: [
        {
          question: 'Which evidence supports the claim?',
          answers: [
            {
              answer: 'Capacity: 120 passenger cars',
              answer_type: 'Extractive',
              source_url: 'https://tenders.example/26-118',
              source_medium: 'Web text',
              source_title:
                'Contract notice 26/118: Battery-electric car ferry for the Selja crossing',
            },
          ],
        },
        {
          question: 'Which evidence speaks against the claim?',
          answers: [
            {
              answer: 'the Selja, of 1991, takes seventy-six',
              answer_type: 'Extractive',
              source_url: '',
              source_medium: 'Other',
              source_title: 'Water and steel: Ferries of the north coast',
            },
          ],
        },
      ],
    });
  });

  it('answers in our words where a citation has none of the source', () => {
    const claim = report.claims[3]!;
    const citation = { ...claim.citations[0]!, quote: null, note: 'Seen on the quay.' };
    const [told] = print({ ...report, claims: [{ ...claim, citations: [citation] }] });
    expect(told.questions[0].answers[0]).toMatchObject({
      answer: 'Rests on no quoted words. Seen on the quay.',
      answer_type: 'Abstractive',
    });
  });
});

it.each([
  ['false', 'Refuted'],
  ['mostly-false', 'Refuted'],
  ['half-true', 'Conflicting Evidence/Cherrypicking'],
  ['mostly-true', 'Supported'],
  ['true', 'Supported'],
  ['unproven', 'Not Enough Evidence'],
  ['opinion', null],
])('labels “%s” %s', (rating, label) => {
  expect(labelOf(report, rating)).toBe(label);
});
