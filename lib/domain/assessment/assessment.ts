import { z } from 'zod';
import { MissingEvidence } from '@/lib/domain/assessment/evidence-rules';
import { Id, Instant, Person } from '@/lib/domain/identity';

export const AssessmentInput = z.object({
  /** Key of a rating of the article's scale. */
  rating: z.string().min(1, 'Choose a rating.'),
  /** Markdown. */
  rationale: z
    .string()
    .trim()
    .min(1, 'Say why: a rating without a reason helps nobody.')
    .max(20_000, 'Keep the rationale under 20,000 characters.'),
  citationIds: z.array(Id).max(100).default([]),
});
export type AssessmentInput = z.infer<typeof AssessmentInput>;

/** One reviewer's judgement. A change of mind is a new one; the old one is kept as superseded. */
export const Assessment = AssessmentInput.extend({
  id: Id,
  claimId: Id,
  reviewer: Person,
  status: z.enum(['live', 'superseded', 'withdrawn']),
  supersedesId: Id.nullable(),
  createdAt: Instant,
});
export type Assessment = z.infer<typeof Assessment>;

export const VerdictInput = z.object({
  rating: z.string().min(1, 'Choose a rating.'),
  /** Markdown. Readers see it as the desk's reasoning. */
  reason: z
    .string()
    .trim()
    .min(1, 'Give the reason that readers will see.')
    .max(20_000, 'Keep the reason under 20,000 characters.'),
  /** Why it is settled although the rules of evidence find something missing. */
  despite: z
    .string()
    .trim()
    .min(1, 'Say why, or leave it out.')
    .max(2_000, 'Keep it under 2,000 characters.')
    .nullable()
    .default(null),
  /** The assessments that it is drawn from, as they were read: refused as stale when others are live. */
  assessmentsSeen: z.array(Id).max(100).optional(),
});
export type VerdictInput = z.infer<typeof VerdictInput>;

/** The desk's settled rating of a claim, drawn from the assessments that were live then. */
export const Verdict = VerdictInput.omit({ assessmentsSeen: true }).extend({
  id: Id,
  claimId: Id,
  assessmentIds: z.array(Id),
  /** What the rules of evidence found missing when it was settled. */
  missingEvidence: z.array(MissingEvidence).default([]),
  settledBy: Person,
  settledAt: Instant,
  status: z.enum(['live', 'reopened']),
});
export type Verdict = z.infer<typeof Verdict>;
