import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import scalesFile from '@/data/reference/rating-scales.json';
import { RatingScaleContent } from '@/lib/domain/assessment/rating-scale';
import { checkAssessment } from '@/lib/domain/assessment/rules';
import type { ClaimdeskError } from '@/lib/domain/errors';

const scale = z.array(RatingScaleContent).parse(scalesFile)[0]!;
const mine = '019aa000-0000-7000-8000-000000000001';
const foreign = '019aa000-0000-7000-8000-000000000002';

const refusal = (rating: string, citationIds: string[]) => {
  try {
    checkAssessment({ rating, citationIds }, scale, [mine]);
  } catch (error) {
    const { code, message, issues } = error as ClaimdeskError;
    return { code, message, path: issues[0]?.path };
  }
  return null;
};

describe('an assessment', () => {
  it('stands on a live citation of its claim', () => {
    expect(checkAssessment({ rating: 'false', citationIds: [mine] }, scale, [mine]).label).toBe(
      'False',
    );
  });

  it('may say “unproven” on nothing', () => {
    expect(refusal('unproven', [])).toBeNull();
  });

  it('is refused without a citation, and told what to do', () => {
    expect(refusal('mostly-true', [])).toEqual({
      code: 'citation_required',
      message:
        '“Mostly true” needs at least one citation. Add a source to the claim and choose it here, or rate it “Unproven”.',
      path: 'citationIds',
    });
  });

  it.each(scale.ratings.filter((rating) => rating.requiresCitation).map((rating) => rating.key))(
    'needs a citation for “%s”',
    (key) => {
      expect(refusal(key, [])?.code).toBe('citation_required');
    },
  );

  it('is refused on a citation of another claim, even for “unproven”', () => {
    expect(refusal('true', [mine, foreign])).toMatchObject({
      code: 'invalid_input',
      path: 'citationIds',
    });
    expect(refusal('unproven', [foreign])).toMatchObject({
      code: 'invalid_input',
      path: 'citationIds',
    });
  });

  it('is refused with a rating of another scale', () => {
    expect(refusal('refuted', [mine])?.code).toBe('rating_not_in_scale');
  });
});
