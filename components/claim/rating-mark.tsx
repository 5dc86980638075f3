import type { ReactNode } from 'react';
import type { RatingTone } from '@/lib/domain/assessment/rating-scale';

/** The fuller the circle, the truer; a cross for false, a dashed ring for unproven, a square outside the order. */
const shapes: Record<RatingTone, ReactNode> = {
  true: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  mostly_true: <path d="M8 8V2a6 6 0 1 1-6 6Z" fill="currentColor" />,
  mixed: <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />,
  mostly_false: <path d="M8 8V2a6 6 0 0 1 6 6Z" fill="currentColor" />,
  false: <path d="m5.5 5.5 5 5m0-5-5 5" strokeWidth="1.75" strokeLinecap="round" />,
  unproven: null,
  neutral: null,
};

const colours: Record<RatingTone, string> = {
  true: 'text-tone-true',
  mostly_true: 'text-tone-mostly-true',
  mixed: 'text-tone-mixed',
  mostly_false: 'text-tone-mostly-false',
  false: 'text-tone-false',
  unproven: 'text-tone-unproven',
  neutral: 'text-tone-neutral',
};

/** The shape of a rating. A word always stands beside it. */
export function RatingMark({
  tone,
  className = 'size-4',
}: {
  tone: RatingTone;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden
      className={`shrink-0 ${colours[tone]} ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      {tone === 'neutral' ? (
        <rect x="3" y="3" width="10" height="10" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="6"
          strokeDasharray={tone === 'unproven' ? '2.2 1.57' : undefined}
        />
      )}
      {shapes[tone]}
    </svg>
  );
}
