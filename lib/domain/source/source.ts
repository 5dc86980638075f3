import { z } from 'zod';
import { Id, Instant, Version } from '@/lib/domain/identity';
import { CslItem } from '@/lib/domain/source/csl';

/** How near a work stands to the fact: the record itself, an account of it, an account of accounts. */
export const SourceTier = z.enum(['primary', 'secondary', 'tertiary'], {
  error: 'Choose primary, secondary or tertiary.',
});
export type SourceTier = z.infer<typeof SourceTier>;

export const SourceRank = z.enum(['preferred', 'normal', 'deprecated']);
export type SourceRank = z.infer<typeof SourceRank>;

/** What makes two entries the same work; each normalised by `identity.ts`, null where absent. */
export const SourceIdentity = z.object({
  doi: z.string().nullable(),
  isbn: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
});
export type SourceIdentity = z.infer<typeof SourceIdentity>;

export const SourceInput = z.object({
  csl: CslItem,
  tier: SourceTier.default('secondary'),
  /** Set once the person has seen the likely duplicate and says that it is another work. */
  distinct: z.boolean().default(false),
});
export type SourceInput = z.infer<typeof SourceInput>;

export const Source = z.object({
  id: Id,
  version: Version,
  csl: CslItem,
  tier: SourceTier,
  rank: SourceRank,
  status: z.enum(['active', 'retired']),
  identity: SourceIdentity,
  createdAt: Instant,
});
export type Source = z.infer<typeof Source>;
