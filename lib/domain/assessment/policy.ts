import { z } from 'zod';
import type { ClaimPriority } from '@/lib/domain/claim/claim';

const Count = z.coerce
  .number('Give a whole number.')
  .int('Give a whole number.')
  .min(1, 'At least one assessment is needed.')
  .max(9, 'Ask for at most nine assessments.');

/** Which editors may settle a verdict: any, or one who has not assessed the claim. */
export const Adjudicator = z.enum(['any_editor', 'uninvolved_editor'], {
  error: 'Choose who may settle.',
});
export type Adjudicator = z.infer<typeof Adjudicator>;

/** How claims are judged: of the desk, or of one article in its place. */
export const ReviewPolicy = z.object({
  /** How many independent assessments a claim of each priority needs before it can be settled. */
  requiredAssessments: z.object({ high: Count, normal: Count, low: Count } satisfies Record<
    ClaimPriority,
    typeof Count
  >),
  /** Whether a reviewer sees nobody else's assessment before their own is in. */
  blind: z.boolean(),
  /** How many steps of the scale two assessments may lie apart and still agree. */
  tolerance: z.coerce
    .number('Give a whole number.')
    .int('Give a whole number.')
    .min(0, 'The tolerance cannot be negative.')
    .max(5, 'Assessments more than five steps apart never agree.'),
  adjudicator: Adjudicator,
});
export type ReviewPolicy = z.infer<typeof ReviewPolicy>;

/** What a new desk begins with: a desk of one reviewer and one editor can work by it. */
export const defaultPolicy: ReviewPolicy = {
  requiredAssessments: { high: 1, normal: 1, low: 1 },
  blind: true,
  tolerance: 0,
  adjudicator: 'any_editor',
};
