import type { ReactNode } from 'react';
import type { VisitOutcome } from '@/lib/domain/source/decay/visit';

/**
 * A dot while the page stands as it is; a full diamond once it changed; a diamond with a gap in the
 * middle where words are missing; a crossed square where the page is; a broken ring where nobody
 * knows; a ring with a bar where robots are kept out.
 */
const shapes: Record<VisitOutcome, ReactNode> = {
  unchanged: <circle cx="8" cy="8" r="3" fill="currentColor" stroke="none" />,
  'changed-standing': <path d="M8 2l6 6-6 6-6-6Z" fill="currentColor" />,
  'passage-gone': <path d="M8 2l6 6-6 6-6-6ZM5.5 8h5" />,
  'page-gone': <path d="M2.5 2.5h11v11h-11ZM5 5l6 6M11 5l-6 6" />,
  unreachable: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.2 2.1" />,
  'refused-by-robots': <path d="M13.5 8A5.5 5.5 0 1 1 2.5 8a5.5 5.5 0 0 1 11 0ZM5 8h6" />,
};

const colours: Record<VisitOutcome, string> = {
  unchanged: 'text-tone-true',
  'changed-standing': 'text-tone-mixed',
  'passage-gone': 'text-tone-false',
  'page-gone': 'text-tone-false',
  unreachable: 'text-tone-unproven',
  'refused-by-robots': 'text-muted',
};

type VisitMarkProps = {
  outcome: VisitOutcome;
  /** Shown when a pointer rests on it. */
  title?: string;
};

/** The shape of what a visit found. A word always stands beside it, or in a list below. */
export function VisitMark({ outcome, title }: VisitMarkProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden
      className={`size-4 shrink-0 ${colours[outcome]}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    >
      {title && <title>{title}</title>}
      {shapes[outcome]}
    </svg>
  );
}
