import type { AssessmentInput } from '@/lib/domain/assessment/assessment';
import type { Rating, RatingScaleContent } from '@/lib/domain/assessment/rating-scale';
import { ratingOf } from '@/lib/domain/assessment/scales';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';

/**
 * The rules of evidence that an assessment must meet before it is recorded; returns the rating meant.
 * `liveCitationIds` are the ids of the claim's own citations that are not retired.
 * @throws ClaimdeskError `rating_not_in_scale`; `citation_required` when the rating rests on nothing;
 * `invalid_input` at `citationIds` when one of them is not a live citation of this claim.
 */
export function checkAssessment(
  input: Pick<AssessmentInput, 'rating' | 'citationIds'>,
  scale: Pick<RatingScaleContent, 'name' | 'ratings'>,
  liveCitationIds: Iterable<string>,
): Rating {
  const rating = ratingOf(scale, input.rating);
  if (rating.requiresCitation && input.citationIds.length === 0) {
    throw citationRequired(rating, scale);
  }
  const live = new Set(liveCitationIds);
  const foreign = input.citationIds.filter((id) => !live.has(id));
  if (foreign.length > 0) {
    throw invalidField(
      'citationIds',
      foreign.length === 1
        ? 'One of the citations is not, or no longer, a citation of this claim. Choose among those listed with the claim.'
        : `${foreign.length} of the citations are not, or no longer, citations of this claim. Choose among those listed with the claim.`,
    );
  }
  return rating;
}

function citationRequired(
  rating: Rating,
  scale: Pick<RatingScaleContent, 'ratings'>,
): ClaimdeskError {
  const free = scale.ratings
    .filter((other) => !other.requiresCitation)
    .map((other) => `“${other.label}”`);
  const way = free.length > 0 ? `, or rate it ${free.join(' or ')}` : '';
  const message = `“${rating.label}” needs at least one citation. Add a source to the claim and choose it here${way}.`;
  return new ClaimdeskError('citation_required', message, [{ path: 'citationIds', message }]);
}
