import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, nextClaim, rankCandidates } from '@/lib/domain/workflow/next-claim';

const today = '2026-11-29';

const candidate = (number: number, change: Partial<Candidate> = {}): Candidate => ({
  claimId: `claim-${number}`,
  articleId: 'article-1',
  number,
  priority: 'normal',
  dueOn: null,
  required: change.priority === 'high' ? 2 : 1,
  isAssessedByThem: false,
  isAskedOfThem: false,
  assessedByOthers: 0,
  othersAtWork: 0,
  ...change,
});

const numbers = (candidates: Candidate[]) =>
  rankCandidates(candidates, today).map(({ number }) => number);

describe('the next claim', () => {
  it('is one over its date, then one near it, then by priority', () => {
    expect(
      numbers([
        candidate(1, { priority: 'low' }),
        candidate(2),
        candidate(3, { priority: 'high' }),
        candidate(4, { dueOn: '2026-12-24' }),
        candidate(5, { dueOn: '2026-12-01', priority: 'low' }),
        candidate(6, { dueOn: '2026-11-28', priority: 'low' }),
        candidate(7, { dueOn: '2026-11-20', priority: 'low' }),
      ]),
    ).toEqual([7, 6, 5, 3, 4, 2, 1]);
  });

  it('is the one that wants more assessments, then the one that fewer are at, then by number', () => {
    const high = { priority: 'high' } as const;
    expect(
      numbers([
        candidate(1, { ...high, othersAtWork: 1 }),
        candidate(2, { ...high, assessedByOthers: 1 }),
        candidate(4, high),
        candidate(3, high),
      ]),
    ).toEqual([3, 4, 2, 1]);
  });

  it('is one that others have taken or assessed while the policy wants another assessment', () => {
    expect(numbers([candidate(1, { priority: 'high', assessedByOthers: 1 })])).toEqual([1]);
    expect(numbers([candidate(1, { priority: 'high', othersAtWork: 1 })])).toEqual([1]);
  });

  it.each([
    ['they have assessed', { isAssessedByThem: true }],
    ['they have on the desk', { isAskedOfThem: true }],
    ['has all assessments it needs', { assessedByOthers: 1 }],
    ['is taken by as many as it needs', { othersAtWork: 1 }],
    ['has one and is taken by another', { priority: 'high', assessedByOthers: 1, othersAtWork: 1 }],
  ] as const)('is none that %s', (_what, change) => {
    expect(nextClaim([candidate(1, change)], today)).toBeNull();
  });

  it.each([
    [{ dueOn: '2026-11-27' }, 'This one comes next: it is 2 days over.'],
    [
      { dueOn: '2026-11-30', priority: 'high' },
      'This one comes next: it is due tomorrow and its priority is high.',
    ],
    [{ priority: 'high' }, 'This one comes next: its priority is high.'],
    [
      { dueOn: '2026-12-09' },
      'This one comes next: nothing is more urgent, and it is due in 10 days.',
    ],
    [{}, 'This one comes next: nothing is more urgent.'],
  ] as const)('is explained: %o', (change, why) => {
    expect(nextClaim([candidate(1, change)], today)?.why).toBe(why);
  });
});

const day = fc
  .date({ min: new Date('2026-11-01'), max: new Date('2027-01-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const some: fc.Arbitrary<Candidate[]> = fc
  .uniqueArray(
    fc.record({
      articleId: fc.constantFrom('a', 'b', 'c'),
      number: fc.integer({ min: 1, max: 9 }),
    }),
    { selector: ({ articleId, number }) => `${articleId}${number}`, maxLength: 12 },
  )
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({
          ...{
            articleId: fc.constant(name.articleId),
            number: fc.constant(name.number),
            claimId: fc.constant(`${name.articleId}${name.number}`),
          },
          priority: fc.constantFrom('high' as const, 'normal' as const, 'low' as const),
          dueOn: fc.option(day),
          required: fc.integer({ min: 1, max: 3 }),
          isAssessedByThem: fc.boolean(),
          isAskedOfThem: fc.boolean(),
          assessedByOthers: fc.integer({ min: 0, max: 3 }),
          othersAtWork: fc.integer({ min: 0, max: 3 }),
        }),
      ),
    ),
  );

describe('whatever the claims', () => {
  it('the order does not hang on the order in which they come', () => {
    fc.assert(
      fc.property(
        some.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
        ),
        ([claims, shuffled]) => {
          expect(rankCandidates(shuffled, today)).toEqual(rankCandidates(claims, today));
        },
      ),
    );
  });

  it('none is given that needs nobody, and none is left out that does', () => {
    fc.assert(
      fc.property(some, (claims) => {
        const given = new Set(rankCandidates(claims, today));
        for (const claim of claims) {
          const wants = claim.assessedByOthers + claim.othersAtWork < claim.required;
          const theirs = claim.isAssessedByThem || claim.isAskedOfThem;
          expect(given.has(claim)).toBe(wants && !theirs);
        }
      }),
    );
  });

  it('without the first, the second comes next', () => {
    fc.assert(
      fc.property(some, (claims) => {
        const [first, second] = rankCandidates(claims, today);
        const rest = claims.filter((claim) => claim !== first);
        expect(nextClaim(rest, today)?.claim ?? undefined).toEqual(second);
      }),
    );
  });

  it('the reason says nothing of what others did', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 5 }), (claims, more) => {
        const chosen = nextClaim(claims, today);
        if (!chosen) return;
        const untouched = {
          ...chosen.claim,
          assessedByOthers: 0,
          othersAtWork: 0,
          required: 1 + more,
        };
        expect(nextClaim([untouched], today)?.why).toBe(chosen.why);
      }),
    );
  });
});
