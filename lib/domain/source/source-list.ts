import { z } from 'zod';
import { ClaimState } from '@/lib/domain/claim/claim';
import { Id } from '@/lib/domain/identity';
import { Stance } from '@/lib/domain/source/citation';
import { Source, SourceIdentity } from '@/lib/domain/source/source';

/** One row of the list of sources. */
export const SourceListItem = Source.extend({
  /** Live citations that use it. */
  citationCount: z.int().nonnegative(),
});
export type SourceListItem = z.infer<typeof SourceListItem>;

/** One place where a source is cited. */
export const SourceUse = z.object({
  citationId: Id,
  stance: Stance,
  quote: z.string().nullable(),
  locator: z.string().nullable(),
  claim: z.object({
    id: Id,
    number: z.int().positive(),
    wording: z.string(),
    state: ClaimState,
  }),
  article: z.object({ id: Id, title: z.string() }),
});
export type SourceUse = z.infer<typeof SourceUse>;

/** A source with all that its page shows beside the places where it is cited. */
export const SourceDetail = SourceListItem.extend({
  retiredReason: z.string().nullable(),
  /** Whether the desk promised somebody that nobody learns of this source. */
  isProtected: z.boolean(),
});
export type SourceDetail = z.infer<typeof SourceDetail>;

/** An active source that a new entry seems to repeat, and which identity the two share. */
export const LikelyDuplicate = z.object({
  id: Id,
  title: z.string(),
  shared: SourceIdentity.keyof(),
});
export type LikelyDuplicate = z.infer<typeof LikelyDuplicate>;
