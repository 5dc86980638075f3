import { z } from 'zod';
import { RatingTone } from '@/lib/domain/assessment/rating-scale';
import { ClaimState } from '@/lib/domain/claim/claim';
import { Id, Instant } from '@/lib/domain/identity';
import { PublishedCheck } from '@/lib/domain/match/published-check';
import { Why } from '@/lib/domain/match/why';

const common = {
  id: Id,
  /** How likely it says the same, from 0 to 1; comparable among the answers to any questions. */
  score: z.number().min(0).max(1),
  why: Why,
  /** The claim as it is put there. */
  wording: z.string(),
  claimant: z.string().nullable(),
};

/** A claim of the desk or a prior check that is like a text, and why. */
export const SimilarText = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('claim'),
    ...common,
    articleId: Id,
    articleTitle: z.string(),
    number: z.int(),
    /** As the one who asks may know it. */
    state: ClaimState,
    /** The desk’s, as far as the one who asks may know it. */
    verdict: z.object({ label: z.string(), tone: RatingTone, settledAt: Instant }).nullable(),
    /** Null while no report tells of it and a verdict. */
    published: PublishedCheck.nullable(),
    createdAt: Instant,
  }),
  z.object({
    kind: z.literal('prior_check'),
    ...common,
    /** The headline over it. */
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    /** In the publisher’s words. */
    verdict: z.string().nullable(),
    /** A day or an instant, as the publisher writes it. */
    reviewedOn: z.string().nullable(),
    /** BCP 47. */
    language: z.string().nullable(),
    /** Where it is published. */
    url: z.string(),
  }),
]);
export type SimilarText = z.infer<typeof SimilarText>;
