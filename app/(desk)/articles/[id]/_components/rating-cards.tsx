'use client';

import { RatingMark } from '@/components/claim/rating-mark';
import { RadioCards } from '@/components/ui/radio-cards';
import type { RatingScale } from '@/lib/domain/assessment/rating-scale';

type Props = { scale: RatingScale; start?: string | undefined };

/** The ratings of a scale as one choice, each with what it means. */
export function RatingCards({ scale, start }: Props) {
  return (
    <RadioCards
      label="Rating"
      name="rating"
      defaultValue={start}
      cards={scale.ratings.map(({ key, label, description, tone }) => ({
        value: key,
        label,
        hint: description,
        mark: <RatingMark tone={tone} />,
      }))}
    />
  );
}
