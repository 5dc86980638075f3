import { z } from 'zod';
import { EvidenceRules } from '@/lib/domain/assessment/evidence-rules';
import { ReviewPolicy } from '@/lib/domain/assessment/policy';
import { Version } from '@/lib/domain/identity';

/** How the desk judges claims, with the version of its settings. */
export const DeskMethod = z.object({
  policy: ReviewPolicy,
  evidenceRules: EvidenceRules,
  version: Version,
});
export type DeskMethod = z.infer<typeof DeskMethod>;
