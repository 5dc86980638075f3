import type { RatingTone } from '@/lib/domain/assessment/rating-scale';
import type { ClaimState } from '@/lib/domain/claim/claim';
import type { Instant, Person } from '@/lib/domain/identity';

/** One row of the list of articles: how far its check is, and who works on it. */
export type ArticleListItem = {
  id: string;
  title: string;
  authors: string[];
  publisher: string | null;
  language: string;
  updatedAt: Instant;
  /** Claims by state; a state without claims may be missing. */
  states: Partial<Record<ClaimState, number>>;
  /** Settled claims by rating, in the scale's order. */
  verdicts: { label: string; tone: RatingTone; count: number }[];
  /** Who has claims in hand, the busiest first. */
  workers: { person: Person; count: number }[];
};
