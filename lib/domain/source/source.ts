import { z } from 'zod';
import { Id, Instant, Version } from '@/lib/domain/identity';
import { CslItem } from '@/lib/domain/source/csl';
import { Notice } from '@/lib/domain/source/notice';

/** How near a work stands to the fact: the record itself, an account of it, an account of accounts. */
export const SourceTier = z.enum(['primary', 'secondary', 'tertiary'], {
  error: 'Choose primary, secondary or tertiary.',
});
export type SourceTier = z.infer<typeof SourceTier>;

/** How far the desk trusts a source; a deprecated one is cited only with its reason beside it. */
export const SourceRank = z.enum(['preferred', 'normal', 'deprecated'], {
  error: 'Choose preferred, normal or deprecated.',
});
export type SourceRank = z.infer<typeof SourceRank>;

/** A rank with why. */
export const RankInput = z
  .object({
    rank: SourceRank,
    reason: z
      .string()
      .trim()
      .max(2000, 'Keep the reason under 2,000 characters.')
      .nullish()
      .transform((reason) => reason || null),
  })
  .refine(({ rank, reason }) => rank !== 'deprecated' || reason !== null, {
    path: ['reason'],
    message: 'Say why it is deprecated: whoever meets a citation of it is told.',
  });
export type RankInput = z.infer<typeof RankInput>;

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
  /** Whether the desk keeps a copy of what stands at the work's address. */
  capture: z.boolean().default(true),
});
export type SourceInput = z.infer<typeof SourceInput>;

export const Source = z.object({
  id: Id,
  version: Version,
  csl: CslItem,
  tier: SourceTier,
  rank: SourceRank,
  rankReason: z.string().nullable(),
  status: z.enum(['active', 'retired']),
  /** What was published against it or in its correction, as a register said when it was asked. */
  notices: z.array(Notice),
  /** Null until a register was asked. */
  noticesCheckedAt: Instant.nullable(),
  identity: SourceIdentity,
  createdAt: Instant,
});
export type Source = z.infer<typeof Source>;
