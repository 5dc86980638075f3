import { z } from 'zod';
import { ClaimChange, ClaimContent } from '@/lib/domain/claim/claim';
import { Id, Instant } from '@/lib/domain/identity';
import { Job } from '@/lib/domain/job/job';

export const ProposalStatus = z.enum(['open', 'accepted', 'dismissed']);
export type ProposalStatus = z.infer<typeof ProposalStatus>;

/** A claim as a language model words it: a machine's words, until a person accepts them. */
export const ClaimProposal = ClaimContent.omit({ priority: true }).extend({
  id: Id,
  /** The sentence it was made of, as it stood when the model was asked. */
  sentence: z.string(),
  /** What the desk calls the model. */
  model: z.string(),
  status: ProposalStatus,
  /** The claim that it became. */
  claimId: Id.nullable(),
  createdAt: Instant,
});
export type ClaimProposal = z.infer<typeof ClaimProposal>;

/** What a desk's language model has to say of an article. */
export const ArticleProposals = z.object({
  /** The model that can be asked; null where the desk has set up none. */
  model: z.string().nullable(),
  /** The latest time it was asked. */
  job: Job.nullable(),
  /** Those that nobody has decided on, of sentences that the present text has, in its order. */
  items: z.array(ClaimProposal),
});
export type ArticleProposals = z.infer<typeof ArticleProposals>;

/** A proposal that becomes a claim; what is left out is as it was proposed. */
export const AcceptedProposals = z
  .array(ClaimChange.extend({ id: Id }))
  .min(1, 'Choose at least one proposal.')
  .max(1000, 'Accept at most 1,000 proposals at once.');

export const ProposalIds = z
  .array(Id)
  .min(1, 'Choose at least one proposal.')
  .max(1000, 'Choose at most 1,000 proposals at once.');
