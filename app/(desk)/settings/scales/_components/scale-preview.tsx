'use client';

import type { RatingRow } from '@/app/(desk)/settings/scales/_components/rating-fields';
import { RatingBadge } from '@/components/claim/rating-badge';
import { schemaOrgRating } from '@/lib/domain/assessment/scales';

/** How the ratings look, and by which numbers search engines read them in a ClaimReview. */
export function ScalePreview({ rows }: { rows: readonly RatingRow[] }) {
  let place = 0;
  const ratings = rows
    .filter(({ label }) => label.trim() !== '')
    .map(({ row, inOrder, ...rating }) => {
      if (inOrder) place += 1;
      return { ...rating, key: row, order: inOrder ? place : null };
    });
  return (
    <section aria-labelledby="preview-title" className="flex flex-col gap-2 rounded-md bg-sunk p-4">
      <h2 id="preview-title" className="font-semibold">
        As ClaimReview
      </h2>
      {ratings.length === 0 ? (
        <p className="text-muted">Give the ratings labels to see how reports print them.</p>
      ) : (
        <ul className="flex flex-col gap-1.5">
          {ratings.map((rating) => {
            const number = schemaOrgRating({ name: '', ratings }, rating.key);
            return (
              <li key={rating.key} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <RatingBadge rating={rating} />
                <span className="tabular text-[0.875rem] text-muted">
                  {number
                    ? `ratingValue ${number.ratingValue}, from ${number.worstRating} (worst) to ${number.bestRating} (best)`
                    : 'by its name alone, without a number'}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
