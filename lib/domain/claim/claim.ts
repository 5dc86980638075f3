import { z } from 'zod';
import { DueOn } from '@/lib/domain/claim/due-on';
import { ClaimStanding, PendingPassage } from '@/lib/domain/claim/standing';
import { claimKinds, claimStates } from '@/lib/domain/claim/vocabulary';
import { Id, Instant, Person, Version } from '@/lib/domain/identity';
import { Passage, StructuralSelector, TextQuoteSelector } from '@/lib/domain/passage/passage';
import { DoubtKind } from '@/lib/domain/source/notice';

export const ClaimKind = z.enum(claimKinds, { error: 'Choose a kind of claim.' });
export type ClaimKind = z.infer<typeof ClaimKind>;

export const ClaimPriority = z.enum(['high', 'normal', 'low'], { error: 'Choose a priority.' });
export type ClaimPriority = z.infer<typeof ClaimPriority>;

export const ClaimState = z.enum(claimStates);
export type ClaimState = z.infer<typeof ClaimState>;

/** What a person writes about a claim. */
export const ClaimContent = z.object({
  wording: z
    .string()
    .trim()
    .min(1, 'Say the claim in one sentence.')
    .max(1000, 'Keep the wording under 1,000 characters.'),
  claimant: z.string().trim().max(200).nullable().default(null),
  kind: ClaimKind,
  priority: ClaimPriority.default('normal'),
});
export type ClaimContent = z.infer<typeof ClaimContent>;

/** Another content in part: what is left out stays as it is. */
export const ClaimChange = ClaimContent.extend({
  claimant: ClaimContent.shape.claimant.unwrap(),
  priority: ClaimPriority,
}).partial();
export type ClaimChange = z.infer<typeof ClaimChange>;

/** A passage as a caller gives it; position is a hint, the quote decides. */
export const PassageInput = TextQuoteSelector.extend({
  start: z.int().nonnegative().optional(),
  end: z.int().positive().optional(),
});
export type PassageInput = z.infer<typeof PassageInput>;

/** Other passages in place of a claim's present ones. */
export const PassageChange = z
  .array(PassageInput)
  .min(1, 'A claim needs a passage.')
  .max(20, 'Choose at most 20 passages.');

/** The claims that come in place of one. */
export const ClaimParts = z
  .array(
    ClaimContent.extend({
      /** Left empty, the part keeps all passages of the whole. */
      passages: z.array(PassageInput).max(20).default([]),
    }),
  )
  .min(2, 'Split a claim into at least two.')
  .max(20, 'Split a claim into at most 20.');

/** A claim as an import or the API brings it. Without `passages`, `origin` has to find one. */
export const ClaimInput = ClaimContent.extend({
  /** The caller's own stable name of the claim, for messages and repeated imports. */
  key: z.string().max(200).optional(),
  passages: z.array(PassageInput).max(20).default([]),
  origin: StructuralSelector.nullable().default(null),
}).refine(({ passages, origin }) => passages.length > 0 || origin !== null, {
  path: ['passages'],
  message: 'A claim needs a passage: choose the words of the article that make it.',
});
export type ClaimInput = z.infer<typeof ClaimInput>;

/** One row of a list: all that the list shows. */
export const ClaimSummary = ClaimContent.extend({
  id: Id,
  version: Version,
  /** Counts within the article from 1 and is never used again. */
  number: z.int().positive(),
  state: ClaimState,
  standing: ClaimStanding,
  assignee: Person.nullable(),
  dueOn: DueOn.nullable(),
  /** Key of the live verdict's rating. */
  verdict: z.string().nullable(),
  passages: z.array(Passage),
  citationCount: z.int().nonnegative(),
  /** Whether one of its live citations is of a deprecated source. */
  citesDeprecated: z.boolean(),
  /** The gravest doubt that notices cast on the sources of its live citations. */
  gravestDoubt: DoubtKind.nullable(),
  assessmentCount: z.int().nonnegative(),
});
export type ClaimSummary = z.infer<typeof ClaimSummary>;

export const ClaimLineage = z.object({
  kind: z.enum(['split', 'merge']),
  direction: z.enum(['from', 'into']),
  claimId: Id,
  number: z.int().positive(),
});
export type ClaimLineage = z.infer<typeof ClaimLineage>;

export const Claim = ClaimContent.extend({
  id: Id,
  version: Version,
  articleId: Id,
  number: z.int().positive(),
  state: ClaimState,
  standing: ClaimStanding,
  assignee: Person.nullable(),
  dueOn: DueOn.nullable(),
  origin: StructuralSelector.nullable(),
  /** Those of the article's present text; none once the text no longer says it. */
  passages: z.array(Passage),
  /** What revisions of the text did to its passages and nobody has looked at yet. */
  pending: z.array(PendingPassage),
  lineage: z.array(ClaimLineage),
  retiredReason: z.string().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Claim = z.infer<typeof Claim>;
