import { RatingMark } from '@/components/claim/rating-mark';
import { Badge } from '@/components/ui/badge';
import type { Rating, RatingTone } from '@/lib/domain/assessment/rating-scale';

const colours: Record<RatingTone, string> = {
  true: 'bg-tone-true-soft text-tone-true',
  mostly_true: 'bg-tone-mostly-true-soft text-tone-mostly-true',
  mixed: 'bg-tone-mixed-soft text-tone-mixed',
  mostly_false: 'bg-tone-mostly-false-soft text-tone-mostly-false',
  false: 'bg-tone-false-soft text-tone-false',
  unproven: 'bg-tone-unproven-soft text-tone-unproven',
  neutral: 'bg-tone-neutral-soft text-tone-neutral',
};

/** A rating by shape, colour and word. */
export function RatingBadge({ rating }: { rating: Pick<Rating, 'label' | 'tone'> }) {
  return (
    <Badge className={colours[rating.tone]}>
      <RatingMark tone={rating.tone} className="size-3.5" />
      {rating.label}
    </Badge>
  );
}
